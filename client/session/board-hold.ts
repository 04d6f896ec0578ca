import { type BoardSessionOptions, openBoardSession, type Replacement } from './board-session.ts'
import { calmState } from './calm-state.ts'
import { liveValue } from './live.ts'
import { inTime } from './patience.ts'
import { forgetRefusal, type Refused, rememberedRefusal, rememberRefusal } from './refusal.ts'
import { textsNotTaken, textsOf } from './texts-of.ts'
import type { BoardSession, Live, SaveState } from './types.ts'

/**
 * A workshop's board for as long as its page is open. A document that the server refused, or that this device could
 * not read, is dropped and loaded anew: then there is a new session.
 */
export interface BoardHold {
  readonly session: Live<BoardSession>
  /** That of the session; `refused` until its texts have been dismissed. */
  readonly saveState: Live<SaveState>
  /** The same without its flicker, to be shown. */
  readonly shownState: Live<SaveState>
  dismissRefusal(): void
  /** Whether something would be lost if the page were left now. */
  isAtRisk(): boolean
  close(): void
}

/** How long the new board may take before refused texts are shown without a look at what it has, milliseconds. */
const PATIENCE = 3000

export function openBoard(workshopId: string, options: BoardSessionOptions = {}): BoardHold {
  const refused = liveValue<Refused | undefined>(rememberedRefusal(workshopId))
  const saveState = liveValue<SaveState>({ kind: 'loading' })
  let isRemembered = refused.get() !== undefined
  /** A refusal that is about to be told: meanwhile nothing may be called saved. */
  let isTelling = false
  let isClosed = false
  let unfollow = () => {}

  const open = (more: Pick<BoardSessionOptions, 'rest' | 'openDatabase'> = {}) =>
    openBoardSession(workshopId, { ...options, ...more, onReplace: replace })
  const session = liveValue(open())

  const show = () => {
    const now = session.get().saveState.get()
    saveState.set(refused.get() ?? (isTelling && now.kind === 'saved' ? { kind: 'loading' } : now))
  }
  const follow = () => {
    unfollow()
    unfollow = session.get().saveState.subscribe(show)
    show()
  }

  function replace(why: Replacement) {
    if (isClosed) return
    session.get().close()
    const next = open(moreFor(why))
    isTelling = why.kind === 'refused'
    session.set(next)
    follow()
    if (why.kind === 'refused') void tellRefused(why, next)
    else if (why.found.hasLostOwn) tell('unreadable', why.found.lostTexts)
  }

  async function tellRefused(why: Extract<Replacement, { kind: 'refused' }>, next: BoardSession) {
    // kept at once: the page may be gone before the board is here
    isRemembered = rememberRefusal(workshopId, refusedWith(why.reason, [...why.texts.values(), ...why.loose]))
    await inTime(next.ready, PATIENCE)
    if (isClosed) return
    tell(why.reason, [...textsNotTaken(why.texts, textsOf(next.watch.current())), ...why.loose])
  }

  const refusedWith = (reason: string, texts: readonly string[]): Refused => ({
    kind: 'refused',
    reason,
    texts: [...(refused.get()?.texts ?? []), ...texts],
  })

  function tell(reason: string, texts: readonly string[]) {
    const now = refusedWith(reason, texts)
    isTelling = false
    isRemembered = rememberRefusal(workshopId, now)
    refused.set(now)
    show()
  }

  follow()
  const shownState = calmState(saveState)
  return {
    session,
    saveState,
    shownState,
    dismissRefusal() {
      forgetRefusal(workshopId)
      refused.set(undefined)
      show()
    },
    isAtRisk: () => (refused.get() !== undefined && !isRemembered) || session.get().isAtRisk(),
    close() {
      isClosed = true
      unfollow()
      shownState.stop()
      session.get().close()
    },
  }
}

/** With what the next session has to do in place of this device's database, if anything. */
function moreFor(why: Replacement): Pick<BoardSessionOptions, 'rest' | 'openDatabase'> {
  if (why.kind === 'broken') return why.isMended ? {} : { rest: why.found }
  return why.isForgotten ? {} : { openDatabase: () => Promise.reject(new Error('holds what was refused')) }
}
