import { type BoardSessionOptions, openBoardSession, type Replacement } from './board-session.ts'
import { liveValue } from './live.ts'
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
  dismissRefusal(): void
  close(): void
}

type Refused = Extract<SaveState, { kind: 'refused' }>

export function openBoard(workshopId: string, options: BoardSessionOptions = {}): BoardHold {
  const refused = liveValue<Refused | undefined>(undefined)
  const saveState = liveValue<SaveState>({ kind: 'loading' })
  let isClosed = false
  let unfollow = () => {}

  const open = () => openBoardSession(workshopId, { ...options, onReplace: replace })
  const session = liveValue(open())

  const show = () => saveState.set(refused.get() ?? session.get().saveState.get())
  const follow = () => {
    unfollow()
    unfollow = session.get().saveState.subscribe(show)
    show()
  }

  function replace(why: Replacement) {
    if (isClosed) return
    session.get().close()
    const next = open()
    session.set(next)
    follow()
    if (why.kind === 'refused') void next.ready.then(() => tellRefused(why, next))
  }

  function tellRefused(why: Extract<Replacement, { kind: 'refused' }>, next: BoardSession) {
    const texts = textsNotTaken(why.texts, textsOf(next.watch.current()), why.touched)
    const earlier = refused.get()?.texts ?? []
    refused.set({ kind: 'refused', reason: why.reason, texts: [...new Set([...earlier, ...texts])] })
    show()
  }

  follow()
  return {
    session,
    saveState,
    dismissRefusal() {
      refused.set(undefined)
      show()
    },
    close() {
      isClosed = true
      unfollow()
      session.get().close()
    },
  }
}
