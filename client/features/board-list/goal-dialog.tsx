import { useEffect, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import type { Id } from '#shared/kernel/ids.ts'
import { GoalPicker } from './goal-picker.tsx'

interface GoalDialogProps {
  readonly session: BoardSession
  readonly challengeId: Id<'chl'>
  readonly onClose: () => void
}

/** Chooses the goals of a challenge. Each choice is on the board at once, so there is nothing to lose by closing. */
export function GoalDialog({ session, challengeId, onClose }: GoalDialogProps) {
  const t = useTexts().list
  const board = useBoardOf(session)
  const [isOpen, setOpen] = useState(true)
  const challenge = board.challenges.find((candidate) => candidate.id === challengeId)
  const isShown = isOpen && challenge !== undefined
  useEffect(() => {
    if (!isShown) onClose()
  }, [isShown, onClose])
  const close = () => setOpen(false)
  return (
    <Dialog
      open={isShown}
      onClose={close}
      title={challenge ? t.goalPicker.heading({ name: challengeName(challenge, t) }) : ''}
      width="42rem"
      actions={
        <button type="button" className="ds-button" onClick={close}>
          {t.edit.done}
        </button>
      }
    >
      {challenge && (
        <GoalPicker
          value={challenge.goals}
          onChange={(goals) => session.edit.change(challengeId, { goals: [...goals] })}
        />
      )}
    </Dialog>
  )
}
