import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useBoardHold, useLive, useSaveState, useStageState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { takenWords } from '#client/session/taken-words.ts'
import type { SaveState } from '#client/session/types.ts'
import { Icon } from '#client/ui/icon.tsx'
import { canChangeBoard } from '#shared/domain/rights.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { isCast } from '#shared/domain/voting/ballot.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { ChargeBanner, NudgeBanner, WaitingBanner } from './parts.tsx'
import { takenDialog, textsDialog } from './texts-dialog.ts'
import { useCommand } from './use-command.ts'
import './banners.css'

interface BannersProps {
  readonly stage: Stage
  /** Whether the ballot is in view already. */
  readonly isVoting: boolean
  readonly onVote: () => void
  readonly onPeople: () => void
  /** Further lines. */
  readonly children?: ReactNode
}

/** What everybody has to know right now, above the board: one line each. */
export function Banners({ stage, isVoting, onVote, onPeople, children }: BannersProps) {
  const t = useTexts()
  const state = useStageState()
  const save = useSaveState()
  const { workshop } = stage
  const leads = isFacilitating(stage.me.role)
  const isEnded = workshop.status === 'ended' || workshop.status === 'archived'
  const toVote = stage.rounds.find(
    (round) => round.state === 'open' && round.mayVote && !(round.ballot && isCast(round.ballot)),
  )
  const hold = useBoardHold()
  const hasTexts =
    save.kind === 'refused'
      ? save.texts.length > 0
      : save.kind === 'waiting' && (hold?.session.get().unsentTexts() ?? []).length > 0
  const hasTaken = useLive(takenWords) !== undefined
  const isHeldBack = save.kind === 'waiting' || hasTexts
  return (
    <div className="banners">
      {state.kind === 'offline' && (
        <p className="banner" role="status" data-color="warning">
          <Icon name="cloudOff" />
          <span>{t.common.offline[whatIsKept(stage, save)]}</span>
        </p>
      )}
      {workshop.boardLocked && !isEnded && <LockedBanner mayUnlock={isFacilitating(stage.me.role)} />}
      {isFacilitating(stage.me.role) && (stage.mayTakeOver || workshop.actingOwner !== null) && !isEnded && (
        <ChargeBanner stage={stage} isQuiet />
      )}
      {stage.people.waiting.length > 0 && !isEnded && (
        <WaitingBanner count={stage.people.waiting.length} onPeople={onPeople} isQuiet />
      )}
      {isHeldBack && (
        <p className="banner" role="status" data-color="warning">
          <Icon name="warning" />
          <span>{save.kind === 'refused' ? t.workshop.refused.banner : t.workshop.refused.waiting}</span>
          {hasTexts && (
            <button type="button" className="ds-button" onClick={() => textsDialog.set(true)}>
              {t.workshop.refused.show}
            </button>
          )}
        </p>
      )}
      {hasTaken && (
        <p className="banner" role="status" data-color="warning">
          <Icon name="warning" />
          <span>{t.workshop.taken.banner}</span>
          <button type="button" className="ds-button" onClick={() => takenDialog.set(true)}>
            {t.workshop.refused.show}
          </button>
        </p>
      )}
      {isEnded && (
        <p className="banner" data-color="accent">
          <span>{leads ? t.workshop.end.banner : t.workshop.end.bannerForAll}</span>
          <Link className="ds-button" href={`/w/${workshop.id}/report`}>
            <Icon name="report" />
            {t.workshop.end.toReport}
          </Link>
        </p>
      )}
      {stage.nudged !== null && <NudgeBanner number={stage.nudged} isQuiet />}
      {children}
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

/** F17. Facilitators go on working on a locked board, and are told too. */
function LockedBanner({ mayUnlock }: { readonly mayUnlock: boolean }) {
  const t = useTexts().workshop.boardLock
  const { isBusy, send } = useCommand()
  return (
    <p className="banner" role="status" data-color="info">
      <Icon name="lock" />
      <span>{t.locked}</span>
      {mayUnlock && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={isBusy}
          onClick={() => void send({ type: 'unlockBoard' })}
        >
          {t.unlock}
        </button>
      )}
    </p>
  )
}

/** What can truly be said while the server is out of reach. */
function whatIsKept(stage: Stage, save: SaveState): 'banner' | 'notKept' | 'readOnly' {
  if (save.kind !== 'offline' || !canChangeBoard(stage.rights)) return 'readOnly'
  return save.kept ? 'banner' : 'notKept'
}
