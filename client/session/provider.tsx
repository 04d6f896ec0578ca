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

/** Holds the connections of one workshop while its page is open. */
export function WorkshopProvider({
  workshopId,
  children,
}: {
  readonly workshopId: string
  readonly children: ReactNode
}) {
  const [sessions, setSessions] = useState<WorkshopSessions>()
  useEffect(() => {
    const { opened, close } = openSessions(workshopId)
    setSessions(opened)
    return close
  }, [workshopId])
  if (sessions?.workshopId !== workshopId) return null
  return <Sessions value={sessions}>{children}</Sessions>
}

function openSessions(workshopId: string) {
  const stage = openStageSession(workshopId)
  const board = liveValue<BoardHold | undefined>(undefined)
  const opened: WorkshopSessions = { workshopId, stage, board }
  let isClosed = false
  void import('./board-hold.ts').then(({ openBoard }) => {
    if (!isClosed) board.set(openBoard(workshopId))
  })
  const close = () => {
    isClosed = true
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
