import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActorPageParts, actorPageOf } from '#shared/board/actor-page.ts'
import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'
import { type Board, STAKES } from '#shared/board/records.ts'
import { DEFAULT_TERMS } from '#shared/domain/actor-terms.ts'
import { COMMITMENT_STATES, type Commitment } from '#shared/domain/commitment.ts'
import { ACTIVITY_STATES, type StatusMessage } from '#shared/domain/status-message.ts'
import { idOf } from '../support/board/ids.ts'

const DAY = '2027-02-01'

function setUp() {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const empty = addChallenge(edit, { title: 'Tomme lokaler' })
  const quiet = addChallenge(edit, { title: 'Stille gater' })
  const other = addChallenge(edit, { title: 'Matsvinn' })
  const owner = addActor(edit, { name: 'Gårdeierforeningen', category: 'business', offers: 'Lokaler' })
  const choir = addActor(edit, { name: 'Sangkoret', category: 'voluntary' })
  const opening = addActivity(edit, { title: 'Åpne to lokaler', challenges: [empty, quiet] })
  const concert = addActivity(edit, { title: 'Holde konsert', challenges: [other] })
  return { ...{ edit, empty, quiet, other, owner, choir, opening, concert }, board: () => readBoard(doc) }
}

const commitment = (actor: string, activity: string, n = 1): Commitment => ({
  ...{ id: idOf('com', n), actor, activity, what: 'Låner ut et lokale', due: null },
  ...{ state: 'offered', since: 1 },
})

const status = (about: string, n: number, nextDate: string | null = null): StatusMessage => ({
  ...{ id: idOf('sta', n), about, state: 'delayed', text: `Melding ${n}`, nextDate, at: n },
})

const pageOf = (actor: string, board: Board, parts: Partial<ActorPageParts> = {}) =>
  actorPageOf({
    workshop: { title: 'Sentrum', goal: '', municipalities: ['Hamar'] },
    ...{ asOf: DAY, actor, board, terms: DEFAULT_TERMS, turnTo: 'Næringssjefen', hasContact: false },
    ...{ commitments: [], statuses: [], ...parts },
  })

describe('an actor’s page', () => {
  it('[MO7] shows the challenges that the actor is tied to and why, by itself or through an activity', () => {
    const { edit, empty, quiet, owner, opening, board } = setUp()
    linkActor(edit, { from: owner, to: empty, stake: 'hasMeans', note: 'Eier lokalene' })
    expect(pageOf(owner, board())?.challenges).toMatchObject([
      { title: 'Tomme lokaler', stake: 'hasMeans', note: 'Eier lokalene' },
    ])
    linkActor(edit, { from: owner, to: opening, stake: 'both' })
    const page = pageOf(owner, board())
    expect(page?.challenges).toMatchObject([
      { id: empty, stake: 'hasMeans' },
      { id: quiet, stake: null, note: '' },
    ])
    expect(page?.activities).toMatchObject([
      { title: 'Åpne to lokaler', challenges: [empty, quiet], stake: 'both', state: 'notStarted' },
    ])
  })

  it('[MO7] shows a merged challenge as what it went into, once, and one that is gone not at all', () => {
    const { edit, empty, quiet, owner, opening, board } = setUp()
    linkActor(edit, { from: owner, to: empty, stake: 'affected', note: 'Taper leie.' })
    linkActor(edit, { from: owner, to: quiet, stake: 'hasMeans', note: 'Kan fylle gata.' })
    linkActor(edit, { from: owner, to: opening, stake: 'both' })
    mergeChallenges(edit, { cards: [empty, quiet], title: 'Tomt sentrum' })
    const page = pageOf(owner, board())
    expect(page?.challenges).toMatchObject([{ title: 'Tomt sentrum', stake: 'both' }])
    expect(['Taper leie. Kan fylle gata.', 'Kan fylle gata. Taper leie.']).toContain(
      page?.challenges[0]?.note,
    )
    expect(page?.activities[0]?.challenges).toEqual([page?.challenges[0]?.id])
    for (const { id } of board().challenges) deleteChallenge(edit, id)
    for (const { id } of board().challenges) deleteChallenge(edit, id)
    expect(pageOf(owner, board())).toMatchObject({ challenges: [], activities: [{ challenges: [] }] })
  })

  it('[MO7] keeps what the actor said it would do for an activity that is gone, and says so', () => {
    const { edit, owner, opening, board } = setUp()
    const commitments = [commitment(owner, opening)]
    edit.remove(opening)
    expect(pageOf(owner, board(), { commitments })?.activities).toMatchObject([
      { id: opening, isGone: true, title: '', challenges: [], commitments },
    ])
  })

  it('[MO7] tells how it goes, the newest first, and the next date to come; nothing to who wants to hear nothing', () => {
    const { owner, opening, board } = setUp()
    const commitments = [commitment(owner, opening)]
    const statuses = [status(opening, 1, '2027-01-01'), status(opening, 2, '2027-04-01')]
    const page = pageOf(owner, board(), { commitments, statuses })
    expect(page?.activities[0]).toMatchObject({ state: 'delayed', statuses: statuses.toReversed() })
    expect(page?.nextStatus).toBe('2027-04-01')
    const late = pageOf(owner, board(), { commitments, statuses, asOf: '2027-04-02' })
    expect(late?.nextStatus).toBeNull()
    const terms = { ...DEFAULT_TERMS, wantsStatus: false }
    const quiet = pageOf(owner, board(), { commitments, statuses, terms })
    expect([quiet?.nextStatus, quiet?.activities[0]?.statuses]).toEqual([null, []])
  })

  it('[MO7] is of nobody who is not on the board', () => {
    expect(pageOf(idOf('acr', 9), setUp().board())).toBeUndefined()
  })

  it('[MO7] holds nothing of others, whatever is tied and committed', () => {
    const random = fc.record({
      ties: fc.array(fc.tuple(fc.nat(1), fc.nat(4), fc.constantFrom(...STAKES)), { maxLength: 8 }),
      commitments: fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.constantFrom(...COMMITMENT_STATES)), {
        maxLength: 8,
      }),
      statuses: fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...ACTIVITY_STATES)), { maxLength: 8 }),
      merges: fc.boolean(),
    })
    fc.assert(
      fc.property(random, (given) => {
        const made = setUp()
        const { edit, empty, quiet, other, opening, concert } = made
        const actors = [made.owner, made.choir]
        const ends = [empty, quiet, other, opening, concert]
        const activities = [opening, concert, idOf('act', 77)]
        for (const [from, to, stake] of given.ties) {
          linkActor(edit, { from: actors[from]!, to: ends[to]!, stake, note: `note of ${actors[from]}` })
        }
        if (given.merges) mergeChallenges(edit, { cards: [empty, other], title: 'Begge' })
        const commitments = given.commitments.map(([actor, activity, state], n) => ({
          ...commitment(actors[actor]!, activities[activity]!, n),
          ...{ what: `what of ${actors[actor]}`, state },
        }))
        const statuses = given.statuses.map(([about, state], n) => ({
          ...status(activities[about]!, n),
          ...{ state },
        }))
        const board = made.board()
        for (const [actor, another] of [actors, actors.toReversed()]) {
          const page = pageOf(actor!, board, { commitments, statuses })!
          expect(JSON.stringify(page)).not.toContain(another)
          const own = new Set(commitments.flatMap((one) => (one.actor === actor ? one.activity : [])))
          const tied = new Set<string>(board.actorLinks.flatMap(({ from, to }) => (from === actor ? to : [])))
          for (const { id } of page.activities) expect(own.has(id) || tied.has(id)).toBe(true)
          const told = page.activities.flatMap((one) => one.commitments.map(({ id }) => id))
          expect(told.toSorted()).toEqual(
            commitments.flatMap((one) => (one.actor === actor ? one.id : [])).toSorted(),
          )
          const through = new Set(page.activities.flatMap((one) => one.challenges))
          for (const { id, stake } of page.challenges) expect(stake !== null || through.has(id)).toBe(true)
        }
      }),
    )
  })
})
