import { useLanguage, useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { OutcomeChallenge } from '#shared/export/outcomes-type.ts'
import { votesText } from '#shared/export/votes-words.ts'
import { challengeCode } from '#shared/export/words.ts'

const Conflicts = lazyPart(() => import('../voting/conflicts.tsx').then((m) => m.Conflicts), 'ballots')

/** A challenge in the draft: number, title, goals, what the votes say, and what it conflicts with. */
export function CardHeading({ challenge }: { readonly challenge: OutcomeChallenge }) {
  const t = useTexts()
  const language = useLanguage()
  const { votes, rank } = challenge
  const conflicts = (challenge.relations ?? []).flatMap(({ meaning, other, why }) =>
    meaning === 'conflicts' ? [{ number: other.number, title: other.title, why }] : [],
  )
  const isMoved = rank !== null && votes !== null && rank !== votes.place
  return (
    <div className="draft-heading">
      <h4 className="strong">
        <span className="muted small">{challengeCode(challenge.number)}</span> {challenge.title}
      </h4>
      <p className="row small muted draft-facts">
        {votesText(challenge, t, language)}
        {isMoved && <span>{t.outcomes.edit.rankNow({ rank })}</span>}
        {challenge.goals.map((number) => (
          <GoalMark key={number} number={number} />
        ))}
      </p>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} isQuiet />}
    </div>
  )
}
