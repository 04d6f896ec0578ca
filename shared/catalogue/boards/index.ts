import { challengeMapping } from './challenge-mapping.ts'
import { digitalPrioritisation } from './digital-prioritisation.ts'
import { mobilisation } from './mobilisation.ts'
import { network } from './network.ts'
import type { BoardPlan } from './parts.ts'
import { prioritisation } from './prioritisation.ts'

/** The prepared board of each agenda, by the id of its template. */
export const BOARD_PLANS: ReadonlyMap<string, BoardPlan> = new Map([
  ['prioritisation-120', prioritisation],
  ['mobilisation-240', mobilisation],
  ['network-840', network],
  ['challenge-mapping-60', challengeMapping],
  ['digital-prioritisation-45', digitalPrioritisation],
])
