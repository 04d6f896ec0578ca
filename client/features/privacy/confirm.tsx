import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'

interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. */
export function Confirm({ open, title, body, action, onConfirm, onClose }: ConfirmProps) {
  const t = useTexts().common
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <button type="button" className="ds-button" data-color="danger" onClick={onConfirm}>
            {action}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.cancel}
          </button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  )
}
