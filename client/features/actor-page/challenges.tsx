import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import type { ActorPage } from '#shared/board/actor-page.ts'
import { Part } from './part.tsx'

/** What the actor is tied to, and why it. */
export function Challenges({ page }: { readonly page: ActorPage }) {
  const { actorPage, names } = useTexts()
  const t = actorPage.challenges
  const { challenges } = page
  return (
    <Part id="challenges" title={challenges.length > 1 ? t.headingMany : t.heading}>
      {challenges.length === 0 && <p>{t.none}</p>}
      {challenges.map((challenge) => (
        <article key={challenge.id} className="stack actor-page-item">
          <h3 className="ds-heading" data-size="2xs">
            {challengeName(challenge, names)}
          </h3>
          {challenge.body !== '' && <p className="actor-page-text">{challenge.body}</p>}
          <p>
            <span className="muted small actor-page-label">{t.why}</span>
            {t.stakes[challenge.stake ?? 'through']} {challenge.note}
          </p>
          {challenge.goals.length > 0 && (
            <ul className="list-plain row">
              {challenge.goals.map((number) => (
                <li key={number}>
                  <GoalMark number={number} withName />
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </Part>
  )
}
