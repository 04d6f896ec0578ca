import { describe, expect, it } from 'vitest'
import { nameOf, pictureOf, proposedNext, readersOf } from '#client/features/mobilisation/picture.ts'
import type { MobilisationReply } from '#shared/api/mobilisation.ts'
import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { DEFAULT_TERMS } from '#shared/domain/actor-terms.ts'
import type { Commitment } from '#shared/domain/commitment.ts'
import type { StatusMessage } from '#shared/domain/status-message.ts'

const NOW = Date.parse('2026-03-10T09:00:00Z')

const edit = editBoard(newBoardDoc(), { by: 'test' })
const challenge = addChallenge(edit, { title: 'Tomme lokaler' })
const centre = addActor(edit, { name: 'Frivilligsentralen', category: 'voluntary' })
const shops = addActor(edit, { name: 'Sentrumsforeningen', category: 'business' })
addActor(edit, { name: 'Høgskolen', category: 'academia' })
const activity = addActivity(edit, { title: 'Åpne lokalene', challenges: [challenge] })
linkActor(edit, { from: centre, to: activity, stake: 'hasMeans' })
const board = readBoard(edit.doc)

const commitment = (changes: Partial<Commitment>): Commitment => ({
  id: 'com_1',
  actor: shops,
  activity,
  what: 'Låner ut lokaler',
  due: '2026-03-20',
  state: 'confirmed',
  since: NOW,
  ...changes,
})

const message = (changes: Partial<StatusMessage>): StatusMessage => ({
  id: 'sta_1',
  about: activity,
  state: 'inProgress',
  text: 'Det går framover.',
  nextDate: null,
  at: NOW,
  ...changes,
})

const reply = (changes: Partial<MobilisationReply> = {}): MobilisationReply => ({
  actors: [],
  commitments: [],
  statuses: [],
  ...changes,
})

const known = (actor: string, changes: object = {}) => ({
  ...{ actor, ...DEFAULT_TERMS, areOwnTerms: false, pageSince: null, turnTo: '' },
  ...changes,
})

describe('what the screen shows', () => {
  it('[MO2] [MO5] counts those as taking part who are tied to an activity or were asked for something', () => {
    const { activities } = pictureOf(board, reply({ commitments: [commitment({ state: 'declined' })] }), NOW)
    expect(activities[0]?.takesPart.map(({ actor }) => actor.name)).toEqual([
      'Frivilligsentralen',
      'Sentrumsforeningen',
    ])
  })

  it('[MO6] says when an actor last heard, unless it does not want to', () => {
    const statuses = [message({ at: NOW - 1000 }), message({ id: 'sta_2', at: NOW })]
    const informed = (changes: Partial<MobilisationReply>) =>
      pictureOf(board, reply({ statuses, ...changes }), NOW).actors.map((row) => row.informed)
    expect(informed({})).toEqual([NOW, null, null])
    expect(informed({ actors: [known(centre, { wantsStatus: false })] })).toEqual([null, null, null])
  })

  it('[MO6] has the newest message first', () => {
    const statuses = [message({ at: NOW - 1000 }), message({ id: 'sta_2', at: NOW })]
    const { activities } = pictureOf(board, reply({ statuses }), NOW)
    expect(activities[0]?.statuses.map(({ id }) => id)).toEqual(['sta_2', 'sta_1'])
  })

  it('[MO5] keeps what was promised to an activity, or by an actor, that is gone', () => {
    const gone = commitment({ id: 'com_2', activity: 'act_gone', actor: 'acr_gone' })
    const picture = pictureOf(board, reply({ commitments: [commitment({}), gone] }), NOW)
    expect(picture.loose).toEqual([gone])
    expect(nameOf(picture, gone.actor)).toBeUndefined()
    expect(nameOf(picture, shops)).toBe('Sentrumsforeningen')
  })

  it('[MO10] puts what is due within fourteen days on top', () => {
    const commitments = [
      commitment({ id: 'com_late', due: '2026-03-01' }),
      commitment({ id: 'com_far', due: '2026-04-20' }),
      commitment({ id: 'com_soon' }),
      commitment({ id: 'com_asked', state: 'offered' }),
    ]
    const { soon } = pictureOf(board, reply({ commitments }), NOW)
    expect(soon.map(({ id }) => id)).toEqual(['com_late', 'com_soon'])
  })
})

describe('a status message', () => {
  const rows = (changes: Partial<MobilisationReply>) =>
    pictureOf(board, reply({ commitments: [commitment({})], ...changes }), NOW).activities[0]?.takesPart ?? []

  it('[MO7] is read on their pages by those who have one, and sent to the others as text', () => {
    const { onPage, byText, wantsNone } = readersOf(rows({ actors: [known(centre, { pageSince: NOW })] }))
    expect([onPage, byText, wantsNone].map((some) => some.map(({ actor }) => actor.name))).toEqual([
      ['Frivilligsentralen'],
      ['Sentrumsforeningen'],
      [],
    ])
  })

  it('[MO8] is not for those who stopped it', () => {
    const { byText, wantsNone } = readersOf(rows({ actors: [known(centre, { wantsStatus: false })] }))
    expect([byText.length, wantsNone.length]).toEqual([1, 1])
  })

  it('[MO6] proposes to come again as soon as anybody wants it, and never when the activity is over', () => {
    const actors = [known(centre, { rhythm: 'halfYear' }), known(shops, { rhythm: 'month' })]
    expect(proposedNext('2026-03-10', 'inProgress', rows({ actors }))).toBe('2026-04-10')
    expect(proposedNext('2026-03-10', 'inProgress', [])).toBe('2026-06-10')
    expect(proposedNext('2026-03-10', 'done', rows({ actors }))).toBe('')
    const quiet = [
      known(centre, { rhythm: 'halfYear' }),
      known(shops, { rhythm: 'month', wantsStatus: false }),
    ]
    expect(proposedNext('2026-03-10', 'delayed', rows({ actors: quiet }))).toBe('2026-09-10')
  })
})
