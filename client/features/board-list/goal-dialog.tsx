import { PanelDialog } from '#client/features/cards/panel-dialog.tsx'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { GoalPicker } from './goal-picker.tsx'

interface GoalDialogProps {
  readonly session: BoardSession
  readonly challengeId: Id<'chl'>
  readonly onClose: () => void
}

/** Chooses the goals of a challenge. Each choice is on the board at once, so there is nothing to lose by closing. */
export function GoalDialog({ session, challengeId, onClose }: GoalDialogProps) {
  const { list: t, listTools, names } = useTexts()
  const board = useBoardOf(session)
  const challenge = board.challenges.find((candidate) => candidate.id === challengeId)
  return (
    <PanelDialog
      title={challenge ? listTools.goalPicker.heading({ name: challengeName(challenge, names) }) : ''}
      isGone={challenge === undefined}
      closing={t.edit.done}
      onClose={onClose}
    >
      {challenge && (
        <GoalPicker
          value={challenge.goals}
          onChange={(goals) => session.edit.change(challengeId, { goals: [...goals] })}
        />
      )}
    </PanelDialog>
  )
}
