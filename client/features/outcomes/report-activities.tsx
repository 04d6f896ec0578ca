import { Fold } from '#client/features/voting/results/fold.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { actorName, challengesOf, doingOf } from '#shared/export/mobilisation-words.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { MANY, Section } from './report-sections.tsx'
import { ReportTable } from './report-table.tsx'

/** What is to be done about what, who sees to it and who is in on it; nothing when there is nothing. */
export function ActivitiesSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const language = useLanguage()
  const { activities = [] } = outcomes
  const { fields } = t.actors
  const { doing, takers } = t.files.mobilisation
  if (activities.length === 0) return null
  return (
    <Section title={doing}>
      <ReportTable
        caption={doing}
        head={fields.title}
        ofWords
        columns={[fields.challenges, fields.owner, fields.due, takers]}
        rows={activities.map((activity) => {
          const { id, title, owner, due, who } = doingOf(activity, outcomes, t, language)
          const challenges = challengesOf(activity.challenges, outcomes).join(', ')
          return { id, name: title, cells: [challenges, owner, due, who] }
        })}
      />
    </Section>
  )
}

/** Who can help, and what they need, called by their kind where they are not to be named; nothing when there is nobody. */
export function ActorsSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const { actors = [] } = outcomes
  const { actor, categories, fields } = t.actors
  if (actors.length === 0) return null
  const title = t.actors.actors
  const table = (
    <ReportTable
      caption={title}
      head={actor}
      ofWords
      columns={[fields.category, fields.offers, fields.needs]}
      rows={actors.map((one) => ({
        id: one.id,
        name: actorName(one, t),
        cells: [categories[one.category], one.offers, one.needs],
      }))}
    />
  )
  return (
    <Section title={title}>
      {actors.length <= MANY ? (
        table
      ) : (
        <Fold title={t.files.mobilisation.allActors({ count: actors.length })} isMade>
          {table}
        </Fold>
      )}
    </Section>
  )
}
