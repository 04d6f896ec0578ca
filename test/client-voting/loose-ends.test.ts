import { describe, expect, it } from 'vitest'
import { looseEnds } from '#client/features/ending/loose-ends.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'

const NOTHING = { unsent: 0, sent: 0 }
const rounds = (...states: readonly string[]) =>
  states.map((state) => ({ state })) as unknown as Stage['rounds']

describe('what is still open at the end', () => {
  it('[F15] is nothing when all that was chosen has owner and link', () => {
    expect(looseEnds(rounds('closed', 'shown'), fullOutcomes(), NOTHING)).toEqual([])
  })

  it('[F15] names rounds, notes, and chosen challenges without link or owner', () => {
    const { challenges } = fullOutcomes()
    const bare = challenges.map((one) =>
      one.decision?.kind === 'chosen'
        ? { ...one, links: [], decision: { ...one.decision, owner: ' ' } }
        : one,
    )
    const titles = ['Ensomhet blant eldre']
    expect(looseEnds(rounds('open', 'counting'), { challenges: bare }, { unsent: 2, sent: 7 })).toEqual([
      { kind: 'openRounds', count: 2 },
      { kind: 'unsent', count: 2 },
      { kind: 'notShown', count: 7 },
      { kind: 'withoutLink', titles },
      { kind: 'withoutOwner', titles },
    ])
    expect(looseEnds([], { challenges: [] }, NOTHING)).toEqual([{ kind: 'nothingChosen' }])
  })

  it('[F15] names activities that nobody sees to', () => {
    const said = { challenges: [], who: '', where: '', due: null, commitments: [] }
    const activities = [
      { ...said, id: 'act_1', title: 'Åpne to lokaler', owner: ' ' },
      { ...said, id: 'act_2', title: 'Holde konsert', owner: 'Kultursjefen' },
    ]
    expect(looseEnds([], { ...fullOutcomes(), activities }, NOTHING)).toEqual([
      { kind: 'activitiesWithoutOwner', titles: ['Åpne to lokaler'] },
    ])
  })
})
