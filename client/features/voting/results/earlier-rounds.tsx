import { useTexts } from '#client/session/language.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { Fold } from './fold.tsx'
import { RoundResult } from './round-result.tsx'

interface EarlierRoundsProps {
  readonly workshopId: string
  readonly stage: Stage
  /** The round that is shown already. */
  readonly except: StageRound | undefined
}

/** V10. Past rounds stay listed, newest first; cancelled ones by name alone. */
export function EarlierRounds({ workshopId, stage, except }: EarlierRoundsProps) {
  const t = useTexts()
  const past = stage.rounds
    .filter((round) => round !== except && (round.result !== null || round.state === 'cancelled'))
    .toReversed()
  if (past.length === 0) return null
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="2xs">
        {t.results.earlier}
      </h2>
      {past.map((round) =>
        round.state === 'cancelled' ? (
          <p key={round.id} className="muted small">
            {t.voting.cancelled(round)}
          </p>
        ) : (
          <Fold key={round.id} title={[t.voting.name(round), round.question].join(': ')}>
            <RoundResult workshopId={workshopId} round={round} stage={stage} />
          </Fold>
        ),
      )}
    </section>
  )
}
