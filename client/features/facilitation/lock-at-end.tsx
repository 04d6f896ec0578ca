import { useTexts } from '#client/session/language.ts'
import type { Step } from '#shared/domain/step.ts'
import { useCommand } from '../workshop/use-command.ts'

/** F1. Whether the board is locked when the time of the step is up; for this step, or for all. */
export function LockAtEnd({ step }: { readonly step: Step }) {
  const t = useTexts().facilitation.lockAtEnd
  const { isBusy, send } = useCommand()
  const isOn = step.locksAtEnd ?? false
  return (
    <div className="stack cockpit-lock">
      <label className="row">
        <input
          type="checkbox"
          className="ds-input"
          checked={isOn}
          disabled={isBusy}
          onChange={(event) =>
            void send({ type: 'lockAtEnd', step: step.id, isOn: event.currentTarget.checked })
          }
        />
        {t.label}
      </label>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        disabled={isBusy}
        onClick={() => void send({ type: 'lockAtEnd', isOn })}
      >
        {isOn ? t.inAll : t.inNone}
      </button>
    </div>
  )
}
