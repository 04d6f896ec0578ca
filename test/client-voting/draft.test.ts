import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choose,
  chosenIn,
  type Draft,
  draftOf,
  edit,
  move,
  park,
  parkedIn,
  release,
  sendable,
  undecided,
  withUnsent,
} from '#client/features/outcomes/draft.ts'
import { checkDecisions } from '#shared/domain/decision.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { testId } from '../support/rounds.ts'

const SUBJECTS = ['a', 'b', 'c', 'd', 'e']

const subjects = (draft: Draft) => draft.map(({ subject }) => subject)

describe('the draft of decisions', () => {
  it('is always one that the server takes, whatever is pressed', () => {
    const press = fc.tuple(
      fc.constantFrom('choose', 'park', 'parkAll', 'release', 'up', 'down', 'reason', 'sentence'),
      fc.constantFrom(...SUBJECTS),
      fc.constantFrom('', ' ', 'Fordi'),
    )
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        let draft: Draft = []
        for (const [what, subject, text] of presses) {
          if (what === 'choose') draft = choose(draft, subject)
          if (what === 'park') draft = park(draft, [subject], text)
          if (what === 'parkAll') {
            draft = park(
              draft,
              SUBJECTS.filter((s) => !subjects(draft).includes(s)),
              text,
            )
          }
          if (what === 'release') draft = release(draft, subject)
          if (what === 'up') draft = move(draft, subject, -1)
          if (what === 'down') draft = move(draft, subject, 1)
          const decided = draft.find((decision) => decision.subject === subject)
          if (what === 'reason' && decided?.kind === 'parked') draft = edit(draft, subject, { reason: text })
          if (what === 'sentence' && decided?.kind === 'chosen')
            draft = edit(draft, subject, { sentence: text })
          expect(checkDecisions(sendable(draft), (s) => SUBJECTS.includes(s)).ok).toBe(true)
          expect(new Set(subjects(draft)).size).toBe(draft.length)
        }
      }),
    )
  })

  it('chooses three at most and moves them among each other', () => {
    const three = ['a', 'b', 'c'].reduce(choose, [] as Draft)
    expect(subjects(choose(three, 'd'))).toEqual(['a', 'b', 'c'])
    expect(subjects(move(three, 'c', -1))).toEqual(['a', 'c', 'b'])
    expect(subjects(move(three, 'a', 1))).toEqual(['b', 'a', 'c'])
    expect(move(three, 'a', -1)).toEqual(three)
    expect(move(three, 'c', 1)).toEqual(three)
    expect(move(three, 'x', 1)).toEqual(three)
    const one = park(three, ['a', 'b'], 'Senere')
    expect(chosenIn(one).map(({ subject }) => subject)).toEqual(['c'])
    expect(parkedIn(one).map(({ reason }) => reason)).toEqual(['Senere', 'Senere'])
  })

  it('keeps a parked one that waits for its reason when the server’s draft comes anew', () => {
    const local = park(park([], ['a']), ['b'], 'Senere')
    const server: Draft = choose([], 'c')
    expect(subjects(withUnsent(server, local))).toEqual(['c', 'a'])
    expect(subjects(withUnsent(choose([], 'a'), local))).toEqual(['a'])
  })

  it('is read from the outcomes in order, and lists the rest as the votes rank it', () => {
    const { challenges } = fullOutcomes()
    const draft = draftOf(challenges)
    expect(draft.map(({ subject, kind }) => [subject, kind])).toEqual([
      [testId('chl', 1), 'chosen'],
      [testId('chl', 3), 'parked'],
    ])
    expect(undecided(challenges, draft).map(({ number }) => number)).toEqual([2, 4])
    expect(undecided(challenges, []).map(({ number }) => number)).toEqual([1, 3, 2, 4])
  })
})
