import { useTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { useCommand } from './use-command.ts'

/** F17. Locks the board for all but facilitators, and unlocks it. */
export function BoardLock({ isLocked }: { readonly isLocked: boolean }) {
  const t = useTexts().workshop.boardLock
  const { isBusy, send } = useCommand()
  const toggle = async () => {
    if (await send({ type: isLocked ? 'unlockBoard' : 'lockBoard' })) {
      notify(isLocked ? t.nowOpen : t.nowLocked, 'success')
    }
  }
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="secondary"
      aria-busy={isBusy}
      onClick={() => void toggle()}
    >
      {isLocked ? t.unlock : t.lock}
    </button>
  )
}
