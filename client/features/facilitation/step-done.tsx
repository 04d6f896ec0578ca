import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { paths } from '#shared/api/paths.ts'
import { asksForWork, takesPart } from '#shared/domain/progress.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { told } from '../workshop/use-command.ts'

/** F8. *Done* with the step: a signal that locks nothing and can be taken back. */
export function StepDone({ stage }: { readonly stage: Stage }) {
  const t = useTexts().facilitation.done
  const [isBusy, setBusy] = useState(false)
  const { workshop, agenda, me, done } = stage
  const step = activeStep(agenda)
  if (workshop.status !== 'live' || !step || !takesPart(me.role) || !asksForWork(step.kind)) return null
  const press = async () => {
    setBusy(true)
    if (await told(api.put(paths.stepDone(workshop.id, step.id), { done: !done }))) {
      announce(done ? t.takenBack : t.said)
    }
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="ds-button step-done"
      data-variant="secondary"
      aria-pressed={done}
      aria-busy={isBusy}
      title={done ? t.takeBack : t.help}
      onClick={() => !isBusy && void press()}
    >
      {done && <Icon name="check" size={18} />}
      {done ? t.isDone : t.action}
    </button>
  )
}
