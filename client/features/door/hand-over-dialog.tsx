import { seatName } from '#client/features/workshop/seat-name.ts'
import { useCommand } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { notify } from '#client/ui/toast.tsx'
import type { Seat } from '#shared/domain/seat.ts'

interface HandOverDialogProps {
  readonly person: Seat | undefined
  readonly onClose: () => void
}

/** F6. Asks before the owner and a co-facilitator change places, for only the new owner can undo it. */
export function HandOverDialog({ person, onClose }: HandOverDialogProps) {
  const t = useTexts()
  const { charge } = t.door
  const { isBusy, send } = useCommand()
  const name = person ? seatName(t, person) : ''
  const handOver = async () => {
    if (!person || !(await send({ type: 'handOver', to: person.id }))) return
    notify(charge.handedOver({ name }), 'success')
    onClose()
  }
  return (
    <Dialog
      open={person !== undefined}
      onClose={onClose}
      title={charge.handOverTitle({ name })}
      actions={
        <>
          <button type="button" className="ds-button" disabled={isBusy} onClick={() => void handOver()}>
            {charge.handOver}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </>
      }
    >
      <p>{charge.handOverBody}</p>
    </Dialog>
  )
}
