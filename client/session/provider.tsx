import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { BoardHold } from './board-hold.ts'
import { liveValue } from './live.ts'
import { openStageSession } from './stage-session.ts'
import type { Live, StageSession } from './types.ts'

export interface WorkshopSessions {
  readonly workshopId: string
  readonly stage: StageSession
  /** Undefined until its code is here: following the workshop and voting do not wait for the board. */
  readonly board: Live<BoardHold | undefined>
}

const Sessions = createContext<WorkshopSessions | undefined>(undefined)

interface ProviderProps {
  readonly workshopId: string
  /** Another way to be there than as one's seat; always the same function. */
  readonly open?: typeof openSessions
  readonly children: ReactNode
}

/** Holds the connections of one workshop while its page is open. */
export function WorkshopProvider({ workshopId, open = openSessions, children }: ProviderProps) {
  const [sessions, setSessions] = useState<WorkshopSessions>()
  useEffect(() => {
    const { opened, close } = open(workshopId)
    setSessions(opened)
    return close
  }, [workshopId, open])
  if (sessions?.workshopId !== workshopId) return null
  return <Sessions value={sessions}>{children}</Sessions>
}

interface OpenSessions {
  readonly opened: WorkshopSessions
  readonly close: () => void
}

let early: OpenSessions | undefined

/** Connects before the page is drawn: its first picture can have the board in it, where it would say *loading*. */
export function openEarly(workshopId: string): void {
  early ??= connect(workshopId)
}

function openSessions(workshopId: string): OpenSessions {
  const ready = early
  early = undefined
  if (ready?.opened.workshopId === workshopId) return ready
  ready?.close()
  return connect(workshopId)
}

function connect(workshopId: string): OpenSessions {
  const stage = openStageSession(workshopId)
  const board = liveValue<BoardHold | undefined>(undefined)
  const opened: WorkshopSessions = { workshopId, stage, board }
  let isClosed = false
  const code = import('./board-hold.ts')
  /** Who waits at the door has no board; the server would not open it either. */
  const follow = async () => {
    const { openBoard } = await code
    const isWaiting = stage.state.get().kind === 'waiting'
    const hold = board.get()
    if (isClosed || isWaiting === (hold === undefined)) return
    board.set(isWaiting ? undefined : openBoard(workshopId))
    hold?.close()
  }
  let unkeep = () => {}
  void import('./kept-stage.ts').then(({ keepStage }) => {
    if (!isClosed) unkeep = keepStage(workshopId, stage)
  })
  const unfollow = stage.state.subscribe(() => void follow())
  void follow()
  const close = () => {
    isClosed = true
    unfollow()
    unkeep()
    stage.close()
    board.get()?.close()
  }
  return { opened, close }
}

export function useWorkshopSessions(): WorkshopSessions {
  const sessions = useContext(Sessions)
  if (!sessions) throw new Error('workshop hooks are used outside of WorkshopProvider')
  return sessions
}
