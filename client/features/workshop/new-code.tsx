import { useTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { useCommand } from './use-command.ts'

/** F14. Another code in one tap: the one before opens nothing any more. */
export function NewCode() {
  const t = useTexts().workshop.invite
  const { isBusy, send } = useCommand()
  const renew = async () => {
    if (await send({ type: 'newCode' })) notify(t.newCodeDone, 'success')
  }
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      aria-busy={isBusy}
      onClick={() => void renew()}
    >
      {t.newCode}
    </button>
  )
}
