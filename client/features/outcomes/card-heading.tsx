import { useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import type { OutcomeChallenge } from '#shared/export/outcomes-type.ts'
import { challengeCode, votesText } from '#shared/export/words.ts'

/** A challenge in the draft: number, title, goals, and what the votes say. */
export function CardHeading({ challenge }: { readonly challenge: OutcomeChallenge }) {
  const t = useTexts()
  const { votes, rank } = challenge
  return (
    <div className="draft-heading">
      <h4 className="strong">
        <span className="muted small">{challengeCode(challenge.number)}</span> {challenge.title}
      </h4>
      <p className="row small muted draft-facts">
        {votes === null || rank === null || votes.points === 0
          ? votesText(challenge, t)
          : t.outcomes.edit.votes({ ...votes, place: rank })}
        {challenge.goals.map((number) => (
          <GoalMark key={number} number={number} />
        ))}
      </p>
    </div>
  )
}
