import { describe, expect, it } from 'vitest'
import { addActivity, addActor, deleteWithLinks, linkActor } from '#shared/board/actors.ts'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { judge, ORDINARY } from '#shared/board/policy.ts'
import { readBoard } from '#shared/board/read.ts'
import type { RecordKind } from '#shared/board/records.ts'
import { boardRights } from '#shared/domain/rights.ts'
import { defaultRights, type StepKind } from '#shared/domain/step-kind.ts'
import { idOf } from '../support/board/ids.ts'
import { createNetwork } from '../support/board/peers.ts'

function setUp() {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const challenge = addChallenge(edit, { title: 'Tomme lokaler i sentrum' })
  const actor = addActor(edit, { name: 'Gårdeierforeningen', category: 'business', offers: 'Lokaler' })
  const activity = addActivity(edit, { title: 'Åpne to lokaler', challenges: [challenge], due: '2027-03-01' })
  return { edit, challenge, actor, activity, board: () => readBoard(doc) }
}

describe('actors and activities on a board', () => {
  it('[MO1] [MO3] say what they were given, and lie where nothing else does', () => {
    const { challenge, board } = setUp()
    const { actors, activities, challenges, faults } = board()
    expect(actors).toMatchObject([
      { name: 'Gårdeierforeningen', category: 'business', offers: 'Lokaler', needs: '', state: 'suggested' },
    ])
    expect(activities).toMatchObject([
      { title: 'Åpne to lokaler', challenges: [challenge], who: '', where: '', owner: '', due: '2027-03-01' },
    ])
    const places = [...actors, ...activities, ...challenges].map(({ place: { x, y } }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(3)
    expect(faults).toEqual([])
  })

  it('[MO3] a day that is not in the calendar is left out, and the rest is kept', () => {
    const { edit, activity, board } = setUp()
    edit.change(activity, { due: '2027-02-30' })
    expect(board()).toMatchObject({
      activities: [{ title: 'Åpne to lokaler', due: null }],
      faults: [{ record: activity, code: 'badField', field: 'due' }],
    })
  })

  it('[MO2] an actor is tied to something once; what is said last is what stands', () => {
    const { edit, actor, challenge, activity, board } = setUp()
    const first = linkActor(edit, { from: actor, to: challenge, stake: 'affected' })
    expect(linkActor(edit, { from: actor, to: challenge, stake: 'both', note: 'Eier lokalene' })).toBe(first)
    linkActor(edit, { from: actor, to: activity, stake: 'hasMeans' })
    expect(board().actorLinks).toHaveLength(2)
    expect(board().actorLinks).toContainEqual({
      kind: 'actorLink',
      id: first,
      from: actor,
      to: challenge,
      stake: 'both',
      note: 'Eier lokalene',
    })
    expect(linkActor(edit, { from: actor, to: actor, stake: 'worksWith' })).toBeUndefined()
    expect(linkActor(edit, { from: actor, to: idOf('chl', 99), stake: 'affected' })).toBeUndefined()
  })

  it('[MO2] two people who say the same at once have said one thing', () => {
    const { peers, settle } = createNetwork(2)
    const [one, two] = [peers[0]!, peers[1]!]
    const challenge = addChallenge(one.edit, { title: 'Kø' })
    const actor = addActor(one.edit, { name: 'NAV', category: 'state' })
    settle()
    linkActor(one.edit, { from: actor, to: challenge, stake: 'affected' })
    linkActor(two.edit, { from: actor, to: challenge, stake: 'affected' })
    settle()
    for (const { doc } of peers)
      expect(readBoard(doc)).toMatchObject({ actorLinks: [{ from: actor }], faults: [] })
  })

  it('[MO2] goes with either end', () => {
    const { edit, actor, challenge, activity, board } = setUp()
    linkActor(edit, { from: actor, to: challenge, stake: 'affected' })
    linkActor(edit, { from: actor, to: activity, stake: 'both' })
    deleteChallenge(edit, challenge)
    expect(board().actorLinks.map(({ to }) => to)).toEqual([activity])
    deleteWithLinks(edit, actor)
    expect(board()).toMatchObject({ actors: [], actorLinks: [], faults: [] })
    deleteWithLinks(edit, activity)
    expect(board()).toMatchObject({ activities: [], faults: [] })
  })

  it.each<[StepKind, 'participant' | 'observer' | 'actor', string | undefined]>([
    ['actorMap', 'participant', undefined],
    ['actorMap', 'actor', undefined],
    ['link', 'participant', undefined],
    ['tag', 'participant', undefined],
    ['vote', 'participant', 'mayNotWrite'],
    ['actorMap', 'observer', 'mayNotWrite'],
  ])('[MO2] in a step %s a %s who ties an actor to a card: %s', (step, role, refusal) => {
    const kinds: Record<string, RecordKind> = { acr: 'actor', chl: 'challenge' }
    const context = {
      ...ORDINARY,
      rights: boardRights(role, 'live', defaultRights(step)),
      isAuthor: () => false,
      kindBefore: (id: string) => kinds[id.slice(0, 3)],
      count: () => 1,
    }
    const about = [idOf('acr', 1), idOf('chl', 1)]
    const made = { record: idOf('acl', 1), kind: 'actorLink', action: 'create', fields: [], about } as const
    expect(judge({ records: [made], outside: false }, context)).toBe(refusal)
  })
})
