import type { Boards } from '#server/ports.ts'
import type { Problem } from '#shared/api/problem.ts'
import { type AuthorRole, sortByAuthorRole } from '#shared/domain/author-roles.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, facilitator } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/** B32. What the writers of cards are, told without who they are. */
export interface AuthorRoles {
  /** For facilitators. A card that was merged of others is in none: it has several writers. */
  read(caller: Caller): Promise<Result<readonly AuthorRole[], Problem>>
}

export function createAuthorRoles(deps: {
  readonly memory: WorkshopMemory
  readonly boards: Boards
}): AuthorRoles {
  const { memory, boards } = deps
  return {
    async read(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = facilitator(state.value, caller)
      if (!seat.ok) return seat
      const [{ board }, hands] = await Promise.all([
        boards.read(caller.workshop),
        boards.hands(caller.workshop),
      ])
      const merged = new Set<string | null>(board.merged.map(({ mergedInto }) => mergedInto))
      const cards = board.challenges.filter(({ id }) => !merged.has(id))
      return ok(
        sortByAuthorRole(
          cards.map(({ id }) => ({ card: id, writer: state.value.seats.get(hands.authorOf(id) ?? '') })),
        ),
      )
    },
  }
}
