import { activityFacts, actorFacts, actorName, doingOfChosen } from '../mobilisation-words.ts'
import type { Fact } from '../words.ts'
import { heading, list, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import type { Telling } from './parts.ts'

/** So many activities are told on a page for those who decide. */
const TOLD = 6

/** Who does what about that which was chosen, in short; nothing where nothing is to be done. */
export function doingPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { doing, left } = t.files.mobilisation
  const all = doingOfChosen(outcomes, t, language)
  if (all.length === 0) return []
  return [
    heading(1, doing),
    ...list(all.slice(0, TOLD).map(({ title, inShort }) => ({ label: title, text: inShort }))),
    ...(all.length > TOLD ? paragraph(left({ count: all.length - TOLD }), 'quiet') : []),
  ]
}

/** Every activity and every actor, for those who plan. */
export function mobilisationParts({ outcomes, t, language }: Telling): readonly Block[] {
  const { activities = [], actors = [] } = outcomes
  const { id } = t.files.columns
  return [
    ...part(
      t.actors.activities,
      activities.map((activity) => ({
        name: activity.title,
        told: [...activityFacts(activity, outcomes, t, language), { label: id, value: activity.id }],
      })),
    ),
    ...part(
      t.actors.actors,
      actors.map((actor) => ({
        name: actorName(actor, t),
        told: [...actorFacts(actor, outcomes, t), { label: id, value: actor.id }],
      })),
    ),
  ]
}

const part = (
  title: string,
  things: readonly { readonly name: string; readonly told: readonly Fact[] }[],
): readonly Block[] =>
  things.length === 0
    ? []
    : [
        heading(1, title),
        ...things.flatMap(({ name, told }) => [
          heading(2, name),
          ...list(told.map(({ label, value }) => ({ label, text: value }))),
        ]),
      ]
