import type { ReactNode } from 'react'
import { Fold } from '#client/features/voting/results/fold.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { dateText } from '#shared/export/formats.ts'
import type { OutcomeChallenge, Outcomes } from '#shared/export/outcomes-type.ts'
import { votesText } from '#shared/export/votes-words.ts'
import { challengeName, goalName, parts, relationText } from '#shared/export/words.ts'

/*
 * The parts of the report, which the panel shows too. They say what the files say, in the same words.
 */

interface SectionProps {
  readonly outcomes: Outcomes
}

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack report-section">
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      {children}
    </section>
  )
}

export function ChosenSection({ outcomes }: SectionProps) {
  const t = useTexts()
  const { chosen } = parts(outcomes)
  const isAgreed = outcomes.agreement !== null
  return (
    <Section title={isAgreed ? t.files.chosen.heading : t.files.chosen.draftHeading}>
      {chosen.length === 0 && <p>{t.files.chosen.none}</p>}
      <ol className="list-plain stack">
        {chosen.map((challenge, index) => (
          <ChosenChallenge key={challenge.id} challenge={challenge} place={index + 1} />
        ))}
      </ol>
    </Section>
  )
}

function ChosenChallenge({ challenge, place }: { challenge: OutcomeChallenge; place: number }) {
  const t = useTexts()
  const language = useLanguage()
  const decision = challenge.decision?.kind === 'chosen' ? challenge.decision : undefined
  const goals = challenge.goals.map((number) => goalName(number, t, language))
  const details: readonly (readonly [string, string])[] = [
    [t.files.owner, decision?.owner || t.files.noOwner],
    [t.files.columns.result, votesText(challenge, t, language)],
    [t.files.theme, challenge.theme ?? ''],
    [t.files.goals, goals.join(', ')],
    [t.files.targets, challenge.targets.join(', ')],
    [t.files.mergedFrom, (challenge.mergedFrom ?? []).map(challengeName).join(', ')],
    [t.files.columns.relations, (challenge.relations ?? []).map((one) => relationText(one, t)).join('. ')],
  ]
  return (
    <li className="report-chosen">
      <h3 className="report-title">
        {place}. {challengeName(challenge)}
      </h3>
      {decision?.sentence && <p className="strong report-sentence">{decision.sentence}</p>}
      {challenge.body && <p className="report-body">{challenge.body}</p>}
      <dl className="report-details">
        {details
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </li>
  )
}

export function ParkedSection({ outcomes }: SectionProps) {
  const t = useTexts()
  const language = useLanguage()
  const { parked } = parts(outcomes)
  return (
    <Section title={t.files.parked.heading}>
      {parked.length === 0 && <p>{t.files.parked.none}</p>}
      <ul className="list-plain report-list">
        {parked.map((challenge) => {
          const decision = challenge.decision?.kind === 'parked' ? challenge.decision : undefined
          return (
            <li key={challenge.id}>
              <h3 className="report-title">{challengeName(challenge)}</h3>
              <p className="report-body">
                {t.files.reason}: {decision?.reason}
              </p>
              <p className="small muted">
                {[
                  votesText(challenge, t, language),
                  ...(decision?.reviewDate
                    ? [t.files.parked.reviewed(dateText(decision.reviewDate, language))]
                    : []),
                ].join('. ')}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** More than this are folded: what comes below them would hardly be reached on a phone. */
export const MANY = 50

export function OthersSection({ outcomes }: SectionProps) {
  const t = useTexts()
  const language = useLanguage()
  const { others } = parts(outcomes)
  if (others.length === 0) return null
  const list = (
    <ul className="list-plain report-list">
      {others.map((challenge) => (
        <li key={challenge.id}>
          <p className="report-title">{challengeName(challenge)}</p>
          <p className="small muted">{votesText(challenge, t, language)}</p>
        </li>
      ))}
    </ul>
  )
  return (
    <Section title={t.files.others.heading}>
      {others.length <= MANY ? (
        list
      ) : (
        <Fold title={t.files.others.all({ count: others.length })} isMade>
          {list}
        </Fold>
      )}
    </Section>
  )
}
