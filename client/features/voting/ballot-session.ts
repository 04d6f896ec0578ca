import type { ApiResult, Failure } from '#client/api/request.ts'
import { liveValue } from '#client/session/live.ts'
import type { Live } from '#client/session/types.ts'
import { type BallotOf, type ChoicesOf, spentDots } from '#shared/domain/voting/ballot.ts'
import type { DotsMethod } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { latestSaver, type SavePhase } from './latest-saver.ts'

/** What is on a ballot of dots; which method it is of, the round says. */
type DotsBallot = Pick<BallotOf<'dots'>, 'choices' | 'done'>

/** A ballot as its voter sees it. */
export interface BallotView {
  readonly choices: ChoicesOf['dots']
  readonly done: boolean
  readonly phase: SavePhase
  /** What the server is known to have; null when nothing is known to be there. */
  readonly saved: DotsBallot | null
  /** Why the last change was not accepted; `roundClosed` when it came too late. */
  readonly refusal: Failure | null
}

export interface BallotSession {
  readonly roundId: string
  readonly view: Live<BallotView>
  /** One dot more or less. Changes nothing, and says so, where the rules leave no room. */
  add(option: string): boolean
  remove(option: string): boolean
  clear(): void
  setDone(done: boolean): void
  /** The ballot as the server's stage has it: what another tab or device did. */
  follow(ballot: DotsBallot | null): void
  close(): void
}

export interface BallotSessionOptions {
  readonly round: Pick<Round<DotsMethod>, 'id' | 'method'>
  readonly ballot: DotsBallot | null
  readonly send: (ballot: DotsBallot) => Promise<ApiResult<DotsBallot>>
  /** Called with what is saved, for the device's own memory. */
  readonly remember: (ballot: DotsBallot) => void
}

/**
 * How long after a save a different ballot in the stage is taken for one that was on its way before, milliseconds.
 * Stage and replies travel by different roads; without this, a tap could be undone by older news.
 */
const ECHO_MS = 2000

const EMPTY: DotsBallot = { choices: {}, done: false }

/** V8. One voter's ballot in one round: every tap is shown at once and saved whole, latest wins. */
export function createBallotSession({ round, ballot, send, remember }: BallotSessionOptions): BallotSession {
  const view = liveValue<BallotView>({
    ...(ballot ?? EMPTY),
    phase: 'saved',
    saved: ballot,
    refusal: null,
  })
  let heard: DotsBallot | null = ballot
  let echo: ReturnType<typeof setTimeout> | undefined
  const set = (changes: Partial<BallotView>) => view.set({ ...view.get(), ...changes })

  const saver = latestSaver<DotsBallot, DotsBallot>({
    send,
    onSaved(reply, isLatest) {
      remember(reply)
      set({ saved: reply, ...(isLatest ? reply : {}) })
      clearTimeout(echo)
      echo = setTimeout(() => {
        echo = undefined
        adopt()
      }, ECHO_MS)
    },
    onRefused(refusal) {
      const { saved } = view.get()
      set({ refusal, ...(saved ?? EMPTY) })
    },
    onPhase: (phase) => set({ phase }),
  })

  function change(next: DotsBallot): true {
    set({ ...next, refusal: null })
    saver.save(next)
    return true
  }

  /** Takes what the stage says, unless this device has something newer or is about to hear of its own. */
  function adopt(): void {
    if (!saver.isIdle() || echo !== undefined || heard === null) return
    if (isSame(heard, view.get())) {
      set({ saved: heard })
    } else {
      remember(heard)
      set({ ...heard, saved: heard, phase: 'saved', refusal: null })
    }
  }

  return {
    roundId: round.id,
    view,
    add(option) {
      const { choices, done } = view.get()
      const dots = choices[option] ?? 0
      const { budget, maxPerOption } = round.method
      if (dots >= maxPerOption || spentDots(choices) >= budget) return false
      return change({ choices: { ...choices, [option]: dots + 1 }, done })
    },
    remove(option) {
      const { choices, done } = view.get()
      const { [option]: dots = 0, ...others } = choices
      if (dots === 0) return false
      return change({ choices: dots === 1 ? others : { ...others, [option]: dots - 1 }, done })
    },
    clear: () => void change({ choices: {}, done: false }),
    setDone: (done) => void change({ choices: view.get().choices, done }),
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

const isSame = (a: DotsBallot, b: DotsBallot): boolean =>
  a.done === b.done &&
  Object.keys(a.choices).length === Object.keys(b.choices).length &&
  Object.entries(a.choices).every(([option, dots]) => b.choices[option] === dots)
