import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import { CARD_SIZE } from '#shared/board/limits.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board, Place } from '#shared/board/records.ts'
import { DEFAULT_TERMS } from '#shared/domain/actor-terms.ts'
import { isoDate } from '#shared/export/formats.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import type { MobilisationService } from '../mobilisation/mobilisation.ts'
import { must } from '../must.ts'
import type { Caller } from '../state/callers.ts'
import type { ActivityKey, ActorKey, ChallengeKey, SampleTexts } from './content/nb.ts'
import { ACTIVITIES, ACTORS, COMMITMENTS, STATUS, TOGETHER } from './plan-actors.ts'

const DAY = 24 * 60 * 60 * 1000

/** Room for a line and its words between two cards; canvas units. */
const GAP = 130

/** Where things lie beside the frames: an activity by the challenge that it is about, its actors by the activity. */
const BESIDE: Readonly<Record<ActivityKey, 'left' | 'right'>> = { team: 'left', line: 'left', plan: 'right' }

export interface Mobilised {
  readonly actors: ReadonlyMap<ActorKey, Id<'acr'>>
  readonly activities: ReadonlyMap<ActivityKey, Id<'act'>>
}

/** Says on the board what is done about what was chosen, and who helps; to be called within one change of it. */
export function addMobilisation(
  edit: BoardEdit,
  texts: SampleTexts,
  ids: ReadonlyMap<ChallengeKey, string>,
  now: number,
): Mobilised {
  const board = readBoard(edit.doc)
  const spots = new Map<ActivityKey, Place>()
  const activities = new Map(
    ACTIVITIES.map(({ key, challenge, days }) => {
      const card = board.challenges.find(({ id }) => id === ids.get(challenge))
      if (!card) throw new Error(`no card ${challenge}`)
      const [title = '', who = '', where = '', owner = ''] = texts.activities[key]
      const place = placeBeside(onBoard(board, card.place), BESIDE[key])
      spots.set(key, place)
      const said = { title, who, where, owner, due: isoDate(now + days * DAY), place }
      return [key, addActivity(edit, { ...said, challenges: [card.id] })]
    }),
  )
  const taken = new Map<ActivityKey, number>()
  const actors = new Map(
    ACTORS.map(({ key, category, state, activity, stake }) => {
      const [name = '', offers = '', needs = '', note = ''] = texts.actors[key]
      const nth = taken.get(activity) ?? 0
      taken.set(activity, nth + 1)
      const beside = placeBeside(spots.get(activity)!, BESIDE[activity])
      const place = { ...beside, y: beside.y + nth * (CARD_SIZE.h + GAP) }
      const id = addActor(edit, { name, category, offers, needs, place })
      edit.change(id, { state })
      linkActor(edit, { from: id, to: activities.get(activity)!, stake, note })
      return [key, id]
    }),
  )
  const [one, other] = TOGETHER.map((key) => actors.get(key)!)
  linkActor(edit, { from: one!, to: other!, stake: 'worksWith', note: texts.together })
  return { actors, activities }
}

/** Where a card in a frame lies on the whole board. */
function onBoard({ themes }: Board, { parent, x, y, rotation }: Place): Place {
  const frame = themes.find(({ id }) => id === parent)?.place
  return { x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0), rotation, parent: null }
}

const placeBeside = (place: Place, side: 'left' | 'right'): Place => ({
  ...place,
  x: place.x + (side === 'left' ? -1 : 1) * (CARD_SIZE.w + GAP),
})

/** Asks the actors, writes down what two of them have said, and tells how it goes. */
export async function mobilise(
  service: MobilisationService,
  by: Caller,
  texts: SampleTexts,
  { actors, activities }: Mobilised,
  now: number,
): Promise<void> {
  for (const { key, mayBeNamed } of ACTORS) {
    await must(service.putActor(by, actors.get(key)!, { contact: null, ...DEFAULT_TERMS, mayBeNamed }))
  }
  for (const { actor, activity, isConfirmed, days } of COMMITMENTS) {
    const said = { what: texts.commitments[actor], due: isoDate(now + days * DAY) }
    const asked = { id: newId('com'), actor: actors.get(actor)!, activity: activities.get(activity)! }
    const { id } = await must(service.ask(by, { ...asked, ...said }))
    if (isConfirmed) await must(service.change(by, id, { ...said, state: 'confirmed' }))
  }
  const { activity, state, nextDays } = STATUS
  const nextDate = isoDate(now + nextDays * DAY)
  const about = activities.get(activity)!
  await must(service.tell(by, { id: newId('sta'), about, state, text: texts.status, nextDate }))
}
