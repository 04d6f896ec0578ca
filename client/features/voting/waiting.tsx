import { useTexts } from '#client/session/language.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'

/** What a seat without a ballot on this screen is told: it looks on, votes on paper, or waits for a count. */
export function Waiting({ stage, round }: { readonly stage: Stage; readonly round: StageRound }) {
  const t = useTexts()
  if (round.state === 'cancelled') {
    return (
      <div role="status">
        <p className="strong">{t.ballots.cancelled}</p>
        {round.cancelReason && <p>{t.ballots.cancelReason({ reason: round.cancelReason })}</p>}
      </div>
    )
  }
  const isCounting = round.state === 'counting'
  const reason = round.isOnPaper ? t.ballots.onPaper : t.ballots.watching
  return (
    <div className="stack">
      {isCounting && <p className="strong">{t.voting.closed}</p>}
      <p>{isCounting ? t.ballots.counting : reason}</p>
      <h2 className="ds-heading" data-size="xs">
        {round.question}
      </h2>
      <p role="status">{t.voting.turnout(round.turnout)}</p>
      {round.parent !== null && (
        <p className="small">
          {t.ballots.revote({ number: stage.rounds.find(({ id }) => id === round.parent)?.number ?? 0 })}
        </p>
      )}
    </div>
  )
}
