import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { dateText } from './formats.ts'
import type { OutcomeActivity, OutcomeActor, OutcomeCommitment } from './mobilisation-type.ts'
import type { Outcomes } from './outcomes-type.ts'
import { challengeName, type Fact, parts } from './words.ts'

/*
 * How actors and activities are said, in files and on the report page.
 */

/** MO9. What an actor is called in the middle of a line: by its kind, where it is not to be named. */
const actorInLine = ({ name, category }: OutcomeActor, t: Texts): string =>
  name ?? t.files.mobilisation.unnamed[category]

/** The same where a line begins. */
export function actorName(actor: OutcomeActor, t: Texts): string {
  const said = actorInLine(actor, t)
  return actor.name === null ? said.charAt(0).toUpperCase() + said.slice(1) : said
}

/** The challenges that something is about, as people quote them. */
export const challengesOf = (ids: readonly string[], { challenges }: Outcomes): readonly string[] =>
  challenges.filter(({ id }) => ids.includes(id)).map(challengeName)

/** What an id of the outcomes is called: a challenge, an activity, or an actor by what `called` makes of it. */
export function nameOf(
  id: string,
  { challenges, activities = [], actors = [] }: Outcomes,
  called: (actor: OutcomeActor) => string,
): string {
  const challenge = challenges.find((one) => one.id === id)
  if (challenge) return challengeName(challenge)
  const actor = actors.find((one) => one.id === id)
  return actor ? called(actor) : (activities.find((one) => one.id === id)?.title ?? id)
}

/** What an actor has to do with each thing that it is tied to, and why. */
export const tieTexts = ({ ties }: OutcomeActor, outcomes: Outcomes, t: Texts): readonly string[] =>
  ties.map(({ to, stake, note }) => {
    const tie = t.actors.ties[stake]({ other: nameOf(to, outcomes, (actor) => actorInLine(actor, t)) })
    return note === '' ? tie : t.actors.tieWithNote({ tie, note })
  })

/** What was said of an actor. What is empty is left out. */
export const actorFacts = (actor: OutcomeActor, outcomes: Outcomes, t: Texts): readonly Fact[] => {
  const { fields, categories, states } = t.actors
  return [
    { label: fields.category, value: categories[actor.category] },
    { label: fields.state, value: states[actor.state] },
    { label: fields.offers, value: actor.offers },
    { label: fields.needs, value: actor.needs },
    ...tieTexts(actor, outcomes, t).map((value) => ({ label: t.files.mobilisation.tie, value })),
  ].filter(({ value }) => value !== '')
}

/** `Hamar bibliotek – låner ut lokaler (innen 1. mars 2027)`. */
export function commitmentText(
  { actor, what, due, state }: OutcomeCommitment,
  outcomes: Outcomes,
  t: Texts,
  language: Language,
): string {
  const who = outcomes.actors?.find(({ id }) => id === actor)
  const more = [
    ...(due === null ? [] : [t.files.mobilisation.by({ date: dateText(due, language) })]),
    ...(state === 'fulfilled' ? [t.actors.commitmentStates.fulfilled.toLowerCase()] : []),
  ]
  const said = more.length === 0 ? what : `${what} (${more.join(', ')})`
  return who ? `${actorName(who, t)} – ${said}` : said
}

/** What was said of an activity. What is empty is left out, but who sees to it. */
export const activityFacts = (
  activity: OutcomeActivity,
  outcomes: Outcomes,
  t: Texts,
  language: Language,
): readonly Fact[] => {
  const { fields, commitment } = t.actors
  return [
    { label: fields.challenges, value: challengesOf(activity.challenges, outcomes).join(', ') },
    { label: fields.who, value: activity.who },
    { label: fields.where, value: activity.where },
    { label: fields.owner, value: activity.owner || t.files.noOwner },
    { label: fields.due, value: activity.due === null ? '' : dateText(activity.due, language) },
    ...activity.commitments.map((one) => ({
      label: commitment,
      value: commitmentText(one, outcomes, t, language),
    })),
  ].filter(({ value }) => value !== '')
}

/** Who does what, in short: of each activity its name, who sees to it, by when, and who is in on it. */
export interface Doing {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly due: string
  readonly who: string
  /** The same in a line: who sees to it, by when, and which actors have said yes. */
  readonly inShort: string
}

/** Those of the challenges that were chosen. */
export function doingOfChosen(outcomes: Outcomes, t: Texts, language: Language): readonly Doing[] {
  const chosen = new Set(parts(outcomes).chosen.map(({ id }) => id))
  return (outcomes.activities ?? [])
    .filter(({ challenges }) => challenges.some((id) => chosen.has(id)))
    .map((activity) => doingOf(activity, outcomes, t, language))
}

export function doingOf(
  { id, title, owner, due, who, commitments }: OutcomeActivity,
  outcomes: Outcomes,
  t: Texts,
  language: Language,
): Doing {
  const committed = (outcomes.actors ?? [])
    .filter((actor) => commitments.some((one) => one.actor === actor.id))
    .map((actor) => actorName(actor, t))
  const by = due === null ? [] : [t.files.mobilisation.by({ date: dateText(due, language) })]
  const seesTo = owner === '' ? `${t.actors.fields.owner.toLowerCase()}: ${t.files.noOwner}` : owner
  return {
    id,
    title,
    owner: owner || t.files.noOwner,
    due: due === null ? t.files.noOwner : dateText(due, language),
    who: [...committed, who].filter((part) => part !== '').join('; '),
    inShort: [[seesTo, ...by].join(', '), ...committed].join('; '),
  }
}
