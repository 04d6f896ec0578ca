import { useEffect, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import type { Stage } from '#shared/wire/stage.ts'
import { reveal } from './reveal.ts'
import { useProgress } from './use-progress.ts'

interface LeaveDialogProps {
  readonly stage: Pick<Stage, 'workshop' | 'shownRev'>
  /** Leaves the step; resolves when that is done or refused. */
  readonly onLeave: () => Promise<unknown>
  readonly onClose: () => void
}

/** Asks before a step for writing alone is left while notes would stay behind: leaving it shows nothing by itself. */
export function LeaveDialog({ stage, onLeave, onClose }: LeaveDialogProps) {
  const t = useTexts()
  const { leave, reveal: texts } = t.alone
  const { progress, isStale } = useProgress(stage.workshop.id, stage.shownRev)
  const [isBusy, setBusy] = useState(false)
  const isNothing = progress?.writers === 0
  const go = async (before: () => Promise<boolean>) => {
    if (isBusy) return
    setBusy(true)
    if (await before()) await onLeave()
    setBusy(false)
    onClose()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known that nothing stays behind
  useEffect(() => {
    if (isNothing) void go(async () => true)
  }, [isNothing])
  if (isNothing || (!progress && !isStale)) return null
  const { sent, unsent } = progress ?? { sent: 0, unsent: 0 }
  return (
    <Dialog
      open
      onClose={onClose}
      title={leave.title}
      actions={
        <>
          {sent > 0 && (
            <button
              type="button"
              className="ds-button"
              aria-busy={isBusy}
              onClick={() => void go(() => reveal(stage.workshop.id))}
            >
              {leave.showAndGo}
            </button>
          )}
          <button
            type="button"
            className="ds-button"
            data-variant={sent > 0 ? 'secondary' : 'primary'}
            aria-busy={isBusy}
            onClick={() => void go(async () => true)}
          >
            {leave.go}
          </button>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </>
      }
    >
      {isStale && <p>{texts.failed}</p>}
      {sent > 0 && <p>{leave.sent({ count: sent })}</p>}
      {unsent > 0 && <p>{texts.stay({ count: unsent })}</p>}
      {sent > 0 && <p className="small">{texts.body({ count: sent })}</p>}
    </Dialog>
  )
}
