import type { ApiResult, Failure } from '#client/api/request.ts'
import { liveValue } from '#client/session/live.ts'
import type { Live } from '#client/session/types.ts'
import type { ChoicesOf } from '#shared/domain/voting/ballot.ts'
import type { MethodKind } from '#shared/domain/voting/method.ts'
import { latestSaver, type SavePhase } from './latest-saver.ts'

/** What is on a ballot; which method it is of, the round says. */
export interface Votes<K extends MethodKind> {
  readonly choices: ChoicesOf[K]
  readonly done: boolean
}

/** A ballot as the server has it, and the code with which its voter can check that it was counted (V17). */
export interface SavedVotes<K extends MethodKind> extends Votes<K> {
  readonly code: string | null
}

/** A ballot as its voter sees it. */
export interface BallotView<K extends MethodKind = MethodKind> extends Votes<K> {
  readonly phase: SavePhase
  /** What the server is known to have; null when nothing is known to be there. */
  readonly saved: SavedVotes<K> | null
  /** Why the last change was not accepted; `roundClosed` when it came too late. */
  readonly refusal: Failure | null
}

export interface BallotSession<K extends MethodKind = MethodKind> {
  readonly roundId: string
  readonly view: Live<BallotView<K>>
  /**
   * Puts other choices on the ballot, which have to be within the rules: `drafts/` makes them. Shown at once, and
   * saved at once or after `delay` milliseconds without another change.
   */
  change(choices: ChoicesOf[K], delay?: number): void
  clear(): void
  setDone(done: boolean): void
  /** The ballot as the server's stage has it: what another tab or device did. */
  follow(ballot: SavedVotes<K> | null): void
  close(): void
}

export interface BallotSessionOptions<K extends MethodKind> {
  readonly roundId: string
  readonly ballot: SavedVotes<K> | null
  readonly send: (ballot: Votes<K>) => Promise<ApiResult<SavedVotes<K>>>
  /** Called with what is saved, for the device's own memory. */
  readonly remember: (ballot: SavedVotes<K>) => void
}

/**
 * How long after a save a different ballot in the stage is taken for one that was on its way before, milliseconds.
 * Stage and replies travel by different roads; without this, a tap could be undone by older news.
 */
const ECHO_MS = 2000

/** V8. One voter's ballot in one round: every change is shown at once and saved whole, latest wins. */
export function createBallotSession<K extends MethodKind>({
  roundId,
  ballot,
  send,
  remember,
}: BallotSessionOptions<K>): BallotSession<K> {
  const empty: Votes<K> = { choices: {} as ChoicesOf[K], done: false }
  const view = liveValue<BallotView<K>>({
    ...votesOf(ballot ?? empty),
    phase: 'saved',
    saved: ballot,
    refusal: null,
  })
  // a page that is opened anew, or another device, is told the code until the close and never after
  if (ballot) remember(ballot)
  let heard = ballot
  let echo: ReturnType<typeof setTimeout> | undefined
  const set = (changes: Partial<BallotView<K>>) => view.set({ ...view.get(), ...changes })

  const saver = latestSaver<Votes<K>, SavedVotes<K>>({
    send,
    onSaved(reply, isLatest) {
      remember(reply)
      set({ saved: reply, ...(isLatest ? votesOf(reply) : {}) })
      clearTimeout(echo)
      echo = setTimeout(() => {
        echo = undefined
        adopt()
      }, ECHO_MS)
    },
    onRefused(refusal) {
      const { saved } = view.get()
      set({ refusal, ...votesOf(saved ?? empty) })
    },
    onPhase: (phase) => set({ phase }),
  })

  function change(next: Votes<K>, delay = 0): void {
    set({ ...next, refusal: null })
    saver.save(next, delay)
  }

  /** Takes what the stage says, unless this device has something newer or is about to hear of its own. */
  function adopt(): void {
    if (!saver.isIdle() || echo !== undefined || heard === null) return
    if (isSame(heard, view.get())) {
      set({ saved: heard })
    } else {
      remember(heard)
      set({ ...votesOf(heard), saved: heard, phase: 'saved', refusal: null })
    }
  }

  return {
    roundId,
    view,
    change: (choices, delay) => change({ choices, done: view.get().done }, delay),
    clear: () => change(empty),
    setDone: (done) => change({ choices: view.get().choices, done }),
    follow(ballot) {
      heard = ballot
      if (ballot && isSame(ballot, view.get()) && echo !== undefined) {
        clearTimeout(echo)
        echo = undefined
      }
      adopt()
    },
    close() {
      clearTimeout(echo)
      saver.close()
    },
  }
}

const votesOf = <K extends MethodKind>({ choices, done }: Votes<K>): Votes<K> => ({ choices, done })

function isSame<K extends MethodKind>(a: Votes<K>, b: Votes<K>): boolean {
  const others = new Map<string, unknown>(Object.entries(b.choices))
  const mine = Object.entries(a.choices)
  return (
    a.done === b.done &&
    mine.length === others.size &&
    mine.every(([option, said]) => JSON.stringify(said) === JSON.stringify(others.get(option)))
  )
}
