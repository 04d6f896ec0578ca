import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { markdownInline, markdownLine, markdownList } from './markdown-text.ts'
import { activityFacts, actorFacts, actorName } from './mobilisation-words.ts'
import type { Outcomes } from './outcomes-type.ts'
import type { Fact } from './words.ts'

/** What is to be done, and who can help; nothing of neither. */
export function mobilisationBlocks(outcomes: Outcomes, t: Texts, language: Language): readonly string[] {
  const { activities = [], actors = [] } = outcomes
  return [
    ...section(
      t.actors.activities,
      activities.map((activity) => [activity.title, activityFacts(activity, outcomes, t, language)]),
    ),
    ...section(
      t.actors.actors,
      actors.map((actor) => [actorName(actor, t), actorFacts(actor, outcomes, t)]),
    ),
  ]
}

const section = (
  title: string,
  things: readonly (readonly [string, readonly Fact[]])[],
): readonly string[] =>
  things.length === 0
    ? []
    : [
        `## ${title}`,
        ...things.flatMap(([name, told]) => [
          `### ${markdownLine(name)}`,
          markdownList(told.map(({ label, value }) => `${label}: ${markdownInline(value)}`)),
        ]),
      ]
