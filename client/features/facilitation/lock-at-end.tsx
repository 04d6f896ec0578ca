import { useEffect, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { Step } from '#shared/domain/step.ts'
import { useCommand } from '../workshop/use-command.ts'

interface LockAtEndProps {
  readonly step: Step
  readonly steps: readonly Step[]
}

/** F1. Whether the board is locked when the time of the step is up; for this step, or for all. */
export function LockAtEnd({ step, steps }: LockAtEndProps) {
  const t = useTexts().facilitation.lockAtEnd
  const { isBusy, send } = useCommand()
  const told = step.locksAtEnd ?? false
  // shows what was pressed until the server has said it
  const [pressed, setPressed] = useState<boolean>()
  const isOn = pressed ?? told
  const offersAll = steps.some((other) => other.id !== step.id && (other.locksAtEnd ?? false) !== isOn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is told now, or of another step, counts
  useEffect(() => setPressed(undefined), [told, step.id])
  const press = async (next: boolean) => {
    setPressed(next)
    if (!(await send({ type: 'lockAtEnd', step: step.id, isOn: next }))) setPressed(undefined)
  }
  return (
    <div className="stack cockpit-lock">
      <label className="row">
        <input
          type="checkbox"
          className="ds-input"
          checked={isOn}
          onChange={(event) => void press(event.currentTarget.checked)}
        />
        {t.label}
      </label>
      {offersAll && (
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-busy={isBusy}
          onClick={() => void send({ type: 'lockAtEnd', isOn })}
        >
          {isOn ? t.inAll : t.inNone}
        </button>
      )}
    </div>
  )
}
