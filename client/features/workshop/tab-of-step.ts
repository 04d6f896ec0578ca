import type { StepKind } from '#shared/domain/step-kind.ts'

/** Which part of the workshop a kind of step is about; `step` where it is the board itself. */
export function tabOfStep(kind: StepKind | undefined): 'step' | 'vote' | 'outcomes' {
  if (kind === 'vote' || kind === 'result') return 'vote'
  return kind === 'choose' || kind === 'commit' ? 'outcomes' : 'step'
}

/** What a kind of step asks people to put on the board, where that is not challenges. */
export function recordsOfStep(kind: StepKind | undefined): 'actors' | 'activities' | undefined {
  if (kind === 'actorMap' || kind === 'actorCards') return 'actors'
  return kind === 'activities' ? 'activities' : undefined
}
