import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { actorName, challengesOf, commitmentText, nameOf } from './mobilisation-words.ts'
import type { Outcomes } from './outcomes-type.ts'
import { dayCell, type Sheet, workshopCells, workshopColumns } from './sheet-cells.ts'

/** One row for each actor, called by its kind where it is not to be named (MO9). */
export function actorSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { actor, categories, fields, states } = t.actors
  const ending = workshopCells(outcomes, t, language)
  return {
    name: t.files.sheets.actors,
    columns: [
      ...[actor, fields.category, fields.state, fields.offers, fields.needs],
      ...workshopColumns(t),
      t.files.columns.id,
    ],
    rows: (outcomes.actors ?? []).map((one) => [
      ...[actorName(one, t), categories[one.category], states[one.state], one.offers, one.needs],
      ...ending,
      one.id,
    ]),
  }
}

/** One row for each thing that an actor has something to do with. */
export function tieSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, mobilisation: m } = t.files
  const ending = workshopCells(outcomes, t, language)
  return {
    name: t.files.sheets.ties,
    columns: [t.actors.actor, m.tie, m.other, c.why, ...workshopColumns(t), c.id, m.actorId, m.tiedId],
    rows: (outcomes.actors ?? []).flatMap((actor) =>
      actor.ties.map(({ id, to, stake, note }) => [
        actorName(actor, t),
        t.actors.stakes[stake],
        nameOf(to, outcomes, (other) => actorName(other, t)),
        note,
        ...ending,
        ...[id, actor.id, to],
      ]),
    ),
  }
}

/** One row for each activity. */
export function activitySheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c } = t.files
  const { commitments, fields } = t.actors
  const ending = workshopCells(outcomes, t, language)
  return {
    name: t.files.sheets.activities,
    columns: [
      ...[fields.title, fields.challenges, fields.who, fields.where, fields.owner, fields.due, commitments],
      ...workshopColumns(t),
      ...[c.id, c.challengeIds],
    ],
    rows: (outcomes.activities ?? []).map((activity) => [
      activity.title,
      challengesOf(activity.challenges, outcomes).join(' | '),
      ...[activity.who, activity.where, activity.owner, dayCell(activity.due)],
      activity.commitments.map((one) => commitmentText(one, outcomes, t, language)).join(' | '),
      ...ending,
      ...[activity.id, activity.challenges.join(' | ')],
    ]),
  }
}

/** One row for each thing that an actor has said yes to. */
export function commitmentSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { mobilisation: m, columns: c } = t.files
  const { actor, commitment, commitmentStates, fields } = t.actors
  const ending = workshopCells(outcomes, t, language)
  const names = new Map((outcomes.actors ?? []).map((one) => [one.id, actorName(one, t)]))
  return {
    name: t.files.sheets.commitments,
    columns: [
      ...[actor, fields.title, commitment, fields.due, m.commitmentState],
      ...workshopColumns(t),
      ...[c.id, m.actorId, m.activityId],
    ],
    rows: (outcomes.activities ?? []).flatMap((activity) =>
      activity.commitments.map((one) => [
        ...[names.get(one.actor) ?? null, activity.title, one.what],
        dayCell(one.due),
        commitmentStates[one.state],
        ...ending,
        ...[one.id, one.actor, activity.id],
      ]),
    ),
  }
}
