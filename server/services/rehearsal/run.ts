import type { Clock } from '#server/clock.ts'
import type { CrowdProcess } from '#server/rehearsal/crowd-process.ts'
import type { CrowdOrders, CrowdPhase } from '#server/rehearsal/messages.ts'
import type { RehearsalOutcome } from '#shared/api/rehearsal.ts'
import { REHEARSAL_LIMITS, type RehearsalPhase } from '#shared/domain/rehearsal.ts'
import type { Log } from '../log.ts'
import { Refused } from '../must.ts'
import type { Caller } from '../state/callers.ts'
import { type ConductDeps, conduct } from './conduct.ts'

/** What a rehearsal needs of the server that it is held in. */
export interface RehearsalPorts {
  /** Where the server listens, as a URL without a path; undefined before it does. */
  address(): string | undefined
  /** Headers whose requests are counted apart from everybody's, until that is taken back. */
  admit(): { readonly headers: Readonly<Record<string, string>>; revoke(): void }
  startCrowd(orders: CrowdOrders, onProgress: (phase: CrowdPhase, through: number) => void): CrowdProcess
}

/** A rehearsal that is under way. */
export interface Run {
  readonly copy: string
  readonly original: string
  progress(): { readonly phase: RehearsalPhase; readonly through: number }
  /** Ends it early; the first outcome stands. */
  end(outcome: RehearsalOutcome): void
  /** Resolves when everybody is gone, with how it ended. */
  readonly over: Promise<RehearsalOutcome>
}

export interface RunDeps extends ConductDeps {
  readonly ports: RehearsalPorts
  readonly clock: Clock
  readonly log: Log
  /** Whether so many real people are here that a rehearsal is in their way. */
  isBusy(): boolean
}

export interface RunOf extends Pick<CrowdOrders, 'url' | 'people' | 'code' | 'name' | 'card'> {
  readonly original: string
  /** The facilitator's seat in the copy. */
  readonly caller: Caller
  readonly question: string
  /** How many cards the board still takes. */
  readonly room: number
}

/** How often it is looked whether real people need the server, milliseconds. */
const LOOK_MS = 2000

/** So many that the rehearsal itself does not fill the board, in which half of the people write one more; one at least. */
const cardsEach = (people: number, room: number): number =>
  Math.max(1, Math.min(REHEARSAL_LIMITS.cards, Math.floor(room / people - 0.5)))

export function startRun(deps: RunDeps, of: RunOf): Run {
  const { ports, clock, log } = deps
  const { original, caller, question, room, ...who } = of
  let progress: { readonly phase: RehearsalPhase; readonly through: number } = { phase: 'join', through: 0 }
  let early: RehearsalOutcome | undefined

  const allowance = ports.admit()
  const orders: CrowdOrders = {
    ...who,
    workshop: caller.workshop,
    cards: cardsEach(of.people, room),
    headers: allowance.headers,
  }
  const crowd = ports.startCrowd(orders, (phase, through) => {
    if (phase === progress.phase) progress = { phase, through }
  })
  const end = (outcome: RehearsalOutcome) => {
    early ??= outcome
    crowd.end()
  }
  let stopLooking = () => {}
  const look = () => {
    stopLooking = clock.at(clock.now() + LOOK_MS, () => {
      if (deps.isBusy()) end({ kind: 'failed', why: 'busy' })
      else look()
    })
  }
  look()
  const stopLimit = clock.at(clock.now() + REHEARSAL_LIMITS.run, () =>
    end({ kind: 'failed', why: 'tooLong' }),
  )

  async function hold(): Promise<RehearsalOutcome> {
    try {
      const sheet = await conduct(deps, {
        caller,
        people: of.people,
        question,
        play: crowd.play,
        entered: (phase) => {
          progress = { phase, through: 0 }
        },
      })
      return early ?? { kind: 'done', sheet }
    } catch (error) {
      if (early) return early
      const why = error instanceof Refused ? 'refused' : 'brokeOff'
      log.warn({ err: error }, 'A rehearsal has failed')
      return { kind: 'failed', why }
    } finally {
      stopLooking()
      stopLimit()
      allowance.revoke()
      crowd.end()
    }
  }
  return { copy: caller.workshop, original, progress: () => progress, end, over: hold() }
}
