import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { Stage } from '#shared/wire/stage.ts'
import { useCommand } from './use-command.ts'

interface EndDialogProps {
  readonly stage: Stage
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before the workshop is ended, for it cannot be undone. */
export function EndDialog({ stage, open, onClose }: EndDialogProps) {
  const t = useTexts()
  const { end } = t.workshop
  const { isBusy, send } = useCommand()
  const finish = async () => {
    if (await send({ type: 'end' })) onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={end.title}
      actions={
        <>
          <button
            type="button"
            className="ds-button"
            data-color="danger"
            disabled={isBusy}
            onClick={() => void finish()}
          >
            {end.confirm}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </>
      }
    >
      <p>{end.body}</p>
      {stage.rounds.some((round) => round.state === 'open') && (
        <Notice tone="warning">{end.openRound}</Notice>
      )}
    </Dialog>
  )
}
