import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Board } from '#shared/board/records.ts'
import type { BoardHold } from './board-hold.ts'
import { useWorkshopSessions } from './provider.tsx'
import type { BoardSession, Live, SaveState, StageState } from './types.ts'

/** The value now, and the component again whenever it changes. */
export const useLive = <T>(live: Live<T>): T => useSyncExternalStore(live.subscribe, live.get)

export const useWorkshopId = (): string => useWorkshopSessions().workshopId

export const useStageState = (): StageState => useLive(useWorkshopSessions().stage.state)

/** Whether the workshop is over, by what was last heard of it. */
export function useHasEnded(): boolean {
  const state = useStageState()
  return state.kind !== 'closed' && Boolean(state.stage?.workshop.endedAt)
}

/** Whether this person looks on, whatever the step allows. */
export function useIsObserver(): boolean {
  const state = useStageState()
  return state.kind !== 'closed' && state.stage?.me.role === 'observer'
}

/** The page's hold on the board; undefined until the code for it is here. */
export const useBoardHold = (): BoardHold | undefined => useLive(useWorkshopSessions().board)

/** The board's session. Another one after a refusal: key what holds on to it by the session. */
export function useBoardSession(): BoardSession {
  const hold = useBoardHold()
  const session = useLive(hold?.session ?? NO_SESSION)
  if (!session) throw new Error('the board is used before it has been opened')
  return session
}

export const useSaveState = (): SaveState => useLive(useBoardHold()?.shownState ?? STILL_LOADING)

const never = () => () => {}
const NO_SESSION: Live<BoardSession | undefined> = { get: () => undefined, subscribe: never }
const LOADING: SaveState = { kind: 'loading' }
const STILL_LOADING: Live<SaveState> = { get: () => LOADING, subscribe: never }

/** The projection of a session's board. */
export const useBoardOf = ({ watch }: BoardSession): Board =>
  useSyncExternalStore(watch.subscribe, watch.current)

/** Whether the board has been loaded: before that it looks empty without being so. */
export function useIsBoardReady(): boolean {
  const session = useBoardSession()
  const [ready, setReady] = useState<BoardSession>()
  useEffect(() => {
    let isCurrent = true
    void session.ready.then(() => {
      if (isCurrent) setReady(session)
    })
    return () => {
      isCurrent = false
    }
  }, [session])
  return ready === session
}

/**
 * Now, on a clock that is `offset` milliseconds ahead of this device's; ticks when a second begins on that clock, so
 * that all devices tick together.
 */
export function useNow(offset = 0): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(Date.now())
      timer = setTimeout(tick, 1000 - ((((Date.now() + offset) % 1000) + 1000) % 1000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [offset])
  return now + offset
}

/** Server time minus this device's, milliseconds. */
export const useClockOffset = (): number => useWorkshopSessions().stage.clockOffset()

/** Now on the server's clock; ticks every second. */
export const useServerNow = (): number => useNow(useClockOffset())
