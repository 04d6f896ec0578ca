import { Link } from 'wouter'
import { useStageState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { isCast } from '#shared/domain/ballot.ts'
import { canChangeBoard } from '#shared/domain/rights.ts'
import type { Stage } from '#shared/wire/stage.ts'
import './banners.css'

interface BannersProps {
  readonly stage: Stage
  /** Whether the ballot is in view already. */
  readonly isVoting: boolean
  readonly onVote: () => void
}

/** What everybody has to know right now, above the board: one line each. */
export function Banners({ stage, isVoting, onVote }: BannersProps) {
  const t = useTexts()
  const state = useStageState()
  const { workshop } = stage
  const isEnded = workshop.status === 'ended' || workshop.status === 'archived'
  const toVote = stage.rounds.find(
    (round) => round.state === 'open' && round.mayVote && !(round.ballot && isCast(round.ballot)),
  )
  return (
    <div className="banners">
      {state.kind === 'offline' && (
        <p className="banner" role="status" data-color="warning">
          <Icon name="cloudOff" />
          <span>{canChangeBoard(stage.rights) ? t.common.offline.banner : t.common.offline.readOnly}</span>
        </p>
      )}
      {isEnded && (
        <p className="banner" data-color="accent">
          <span>{t.workshop.end.banner}</span>
          <Link className="ds-button" href={`/w/${workshop.id}/report`}>
            <Icon name="report" />
            {t.workshop.end.toReport}
          </Link>
        </p>
      )}
      {toVote && !isVoting && (
        <p className="banner" data-color="brand1">
          <span>
            <span className="strong">{t.workshop.vote.invitation}:</span> {toVote.question}
          </span>
          <button type="button" className="ds-button" data-color="brand1" onClick={onVote}>
            <Icon name="vote" />
            {t.workshop.vote.open}
          </button>
        </p>
      )}
    </div>
  )
}
