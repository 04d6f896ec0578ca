import type { Clock } from '#server/clock.ts'
import type { Statbank } from '#server/statbank/statbank.ts'
import { findJob, findNewestJob, insertJob, updateJob } from '#server/store/repositories/statbank-jobs.ts'
import { type StoredMapping, saveLast } from '#server/store/repositories/statbank-mappings.ts'
import { type Store, StoreError } from '#server/store/store.ts'
import { problem } from '#shared/api/problem.ts'
import type { FetchJob, FetchOutcome } from '#shared/api/statbank.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { FiguresService } from '../figures/figures.ts'
import type { Log } from '../log.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { fetchFigures } from './fetching.ts'

/** What a job is to fetch. */
export interface ToFetch extends Pick<StoredMapping, 'indicator' | 'mapping'> {
  readonly known: Indicator
}

/** SB8. Jobs that fetch figures, one at a time in a workshop, one indicator after the other. */
export interface FetchJobs {
  start(
    workshop: string,
    wanted: readonly ToFetch[],
    municipalities: readonly string[],
  ): Promise<Result<{ readonly id: string }, ReturnType<typeof problem>>>
  find(workshop: string, id: string): Promise<FetchJob | undefined>
  newest(workshop: string): Promise<FetchJob | undefined>
  isUnderWay(workshop: string): boolean
  /** Resolves when nothing more comes of it. What has come stays. */
  cancel(workshop: string, id?: string): Promise<void>
  /** The server ends: jobs that are under way are told as interrupted from now on. */
  close(): void
}

export interface FetchJobsDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly figures: Pick<FiguresService, 'put'>
  readonly statbank: Statbank
  readonly clock: Clock
  readonly log: Log
}

interface Running {
  job: FetchJob
  readonly cancel: AbortController
  over: Promise<void>
}

export function createFetchJobs({ store, memory, figures, statbank, clock, log }: FetchJobsDeps): FetchJobs {
  const running = new Map<string, Running>()
  let isClosing = false

  async function keep(workshop: string, some: readonly Figure[]): Promise<FetchOutcome | undefined> {
    const state = await memory.load(workshop)
    if (!state.ok) return { kind: 'notKept', problem: state.error.code }
    if (!isEditable(state.value.workshop.status)) return { kind: 'notKept', problem: 'workshopEnded' }
    const kept = some.length === 0 ? ok(null) : await figures.put(workshop, some)
    return kept.ok ? undefined : { kind: 'notKept', problem: kept.error.code }
  }

  async function run(
    workshop: string,
    run: Running,
    wanted: readonly ToFetch[],
    municipalities: readonly string[],
  ): Promise<void> {
    const { signal } = run.cancel
    const asking = { signal, isUrgent: false }
    for (const { indicator, mapping, known } of wanted) {
      const came = await fetchFigures(statbank, { indicator: known, mapping, municipalities }, asking)
      signal.throwIfAborted()
      const outcome = (await keep(workshop, came.figures)) ?? came.outcome
      run.job = { ...run.job, outcomes: [...run.job.outcomes, { indicator, outcome }] }
      await store.write([
        updateJob(run.job),
        saveLast(workshop, { indicator, mapping }, { at: clock.now(), outcome }),
      ])
      if (outcome.kind === 'notKept') return
    }
  }

  const asSeen = (job: FetchJob | undefined): FetchJob | undefined =>
    job?.state === 'running' ? { ...job, state: 'interrupted' } : job

  return {
    async start(workshop, wanted, municipalities) {
      if (running.has(workshop) || isClosing) return fail(problem('fetchUnderWay'))
      const job: FetchJob = {
        ...{ id: newId('fch'), state: 'running', startedAt: clock.now(), endedAt: null },
        ...{ total: wanted.length, outcomes: [] },
      }
      const one: Running = { job, cancel: new AbortController(), over: Promise.resolve() }
      running.set(workshop, one)
      try {
        await store.write(insertJob(workshop, job))
      } catch (error) {
        running.delete(workshop)
        throw error
      }
      one.over = run(workshop, one, wanted, municipalities)
        .then(() => 'done' as const)
        .catch((error: unknown) => {
          if (one.cancel.signal.aborted) return 'cancelled' as const
          log.error({ err: error }, 'Fetching figures ended with a fault')
          return 'interrupted' as const
        })
        .then(async (state) => {
          if (isClosing) return
          one.job = { ...one.job, state, endedAt: clock.now() }
          await store.write([updateJob(one.job)])
        })
        .catch((error: unknown) => {
          if (!(error instanceof StoreError)) throw error
          log.warn({ err: error }, 'How fetching of figures ended was not kept')
        })
        .finally(() => running.delete(workshop))
      return ok({ id: job.id })
    },
    async find(workshop, id) {
      const one = running.get(workshop)
      return one?.job.id === id ? one.job : asSeen(await findJob(store, workshop, id))
    },
    newest: async (workshop) => running.get(workshop)?.job ?? asSeen(await findNewestJob(store, workshop)),
    isUnderWay: (workshop) => running.has(workshop),
    async cancel(workshop, id) {
      const one = running.get(workshop)
      if (!one || (id !== undefined && one.job.id !== id)) return
      one.cancel.abort(new Error('called off'))
      await one.over
    },
    close() {
      isClosing = true
      for (const { cancel } of running.values()) cancel.abort(new Error('the server ends'))
    },
  }
}
