import { activeStep, type Step } from '#shared/domain/step.ts'
import type { StepKind } from '#shared/domain/step-kind.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'

/** What the wall shows. */
export type Scene =
  | { readonly kind: 'lobby' | 'end' | 'free' }
  | { readonly kind: 'vote' | 'closed' | 'result'; readonly round: StageRound }
  /** `round`: the newest result there is, to choose by. */
  | { readonly kind: 'choose'; readonly step: Step; readonly round: StageRound | undefined }
  | { readonly kind: 'break' | 'task' | 'alone' | 'write' | 'board'; readonly step: Step }

const OF_STEP: Readonly<Partial<Record<StepKind, 'break' | 'alone' | 'write' | 'board'>>> = {
  break: 'break',
  writePrivate: 'alone',
  writeOpen: 'write',
  group: 'board',
  tag: 'board',
  link: 'board',
}

/**
 * F13. The wall follows the workshop by itself: what is voted on comes first, then what came of a vote in this step,
 * then what the step is for.
 */
export function sceneOf({ workshop, agenda, rounds }: Pick<Stage, 'workshop' | 'agenda' | 'rounds'>): Scene {
  if (workshop.status === 'draft' || workshop.status === 'lobby') return { kind: 'lobby' }
  if (workshop.status !== 'live') return { kind: 'end' }
  const underWay = rounds.findLast(({ state }) => state === 'open' || state === 'counting')
  if (underWay) return { kind: 'vote', round: underWay }
  const step = activeStep(agenda)
  const newest = rounds.findLast(({ state }) => state === 'closed' || state === 'shown')
  if (step?.kind === 'break') return { kind: 'break', step }
  if (step?.kind === 'choose') return { kind: 'choose', step, round: newest?.result ? newest : undefined }
  const isOfStep = (newest?.closedAt ?? 0) >= (step?.startedAt ?? 0) || step?.kind === 'result'
  if (newest && isOfStep) return { kind: newest.result ? 'result' : 'closed', round: newest }
  if (!step) return { kind: 'free' }
  return { kind: OF_STEP[step.kind] ?? 'task', step }
}
