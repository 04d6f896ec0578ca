import { useTexts } from '#client/session/language.ts'
import type { DotsMethod } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'

/** What a voter has to know, on the ballot itself: how many votes, that it is secret, and how ties are placed. */
export function BallotRules({ round }: { readonly round: Round<DotsMethod> }) {
  const t = useTexts()
  const { tieRule } = t.voting
  const help = round.tieRule === 'supporters' ? tieRule.supportersHelp : tieRule.sharedHelp
  return (
    <div className="small ballot-rules">
      <p>{t.voting.rules(round.method)}</p>
      <details className="ds-details">
        <summary>{tieRule.label}</summary>
        <p>{help}</p>
        <p>{t.voting.ballot.order}</p>
      </details>
    </div>
  )
}
