import { type ReactNode, useState } from 'react'
import { activeStep, type Step } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { LeaveDialog } from './parts.tsx'
import { useCommand } from './use-command.ts'

/**
 * On to another step, or back to one. Says which step it saw as active, so that two facilitators do not jump two
 * steps. A step for writing alone is not left with notes behind before that has been asked: show `asking`.
 */
export function useLeaving(
  stage: Stage,
  onGone: () => void = () => undefined,
): { readonly isBusy: boolean; readonly go: (step: Step) => void; readonly asking: ReactNode } {
  const { isBusy, send } = useCommand()
  const [target, setTarget] = useState<Step>()
  const { agenda } = stage
  const enter = async ({ id }: Step) => {
    if (await send({ type: 'enterStep', step: id, from: agenda.active })) onGone()
  }
  return {
    isBusy,
    go: (step) => (activeStep(agenda)?.kind === 'writePrivate' ? setTarget(step) : void enter(step)),
    asking: target && (
      <LeaveDialog isQuiet stage={stage} onLeave={() => enter(target)} onClose={() => setTarget(undefined)} />
    ),
  }
}
