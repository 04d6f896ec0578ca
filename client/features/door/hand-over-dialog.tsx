import { seatName } from '#client/features/workshop/seat-name.ts'
import { useCommand } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { Question } from '#client/ui/question.tsx'
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
    <Question
      open={person !== undefined}
      title={charge.handOverTitle({ name })}
      yes={charge.handOver}
      isBusy={isBusy}
      onYes={() => void handOver()}
      onNo={onClose}
    >
      <p>{charge.handOverBody}</p>
    </Question>
  )
}
