import type { Store } from '#server/store/store.ts'
import type { StoredRound } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, seatOf } from '../state/callers.ts'
import { maySeeResult } from '../state/stage-view.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { recordTexts } from './recording.ts'

/** V17. Signed records, for whoever may see the results that they are of. */
export interface Records {
  /** The newest record of a round. */
  read(caller: Caller, round: string): Promise<Result<RecordFile, Problem>>
  /** Every record of the workshop, in the order of the chain. */
  readAll(caller: Caller): Promise<Result<readonly string[], Problem>>
}

export interface RecordFile {
  /** The number of the round. */
  readonly number: number
  /** Canonical JSON, as it was signed. */
  readonly text: string
}

export interface RecordsDeps {
  readonly memory: WorkshopMemory
  readonly store: Store
}

export function createRecords({ memory, store }: RecordsDeps): Records {
  /** The workshop, and what of it the caller may see. */
  async function seen(caller: Caller) {
    const loaded = await memory.load(caller.workshop)
    if (!loaded.ok) return loaded
    const state = loaded.value
    const seat = seatOf(state, caller)
    if (!seat.ok) return seat
    const runs = isFacilitating(seat.value.role)
    const rounds = new Map<string, StoredRound>(
      state.rounds.filter((round) => maySeeResult(round, runs)).map((round) => [round.id, round]),
    )
    return ok({ state, rounds, links: state.records.filter(({ round }) => rounds.has(round)) })
  }

  return {
    async read(caller, roundId) {
      const found = await seen(caller)
      if (!found.ok) return found
      const { state, rounds, links } = found.value
      const link = links.findLast(({ round }) => round === roundId)
      const [text] = link ? await recordTexts(store, state, [link]) : []
      const number = rounds.get(roundId)?.number
      return number === undefined || text === undefined ? fail(problem('noSuchRound')) : ok({ number, text })
    },
    async readAll(caller) {
      const found = await seen(caller)
      return found.ok ? ok(await recordTexts(store, found.value.state, found.value.links)) : found
    },
  }
}
