import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type BoardHold, openBoard } from './board-hold.ts'
import { openStageSession } from './stage-session.ts'
import type { StageSession } from './types.ts'

export interface WorkshopSessions {
  readonly workshopId: string
  readonly board: BoardHold
  readonly stage: StageSession
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
    const opened: WorkshopSessions = {
      workshopId,
      board: openBoard(workshopId),
      stage: openStageSession(workshopId),
    }
    setSessions(opened)
    return () => {
      opened.board.close()
      opened.stage.close()
    }
  }, [workshopId])
  if (sessions?.workshopId !== workshopId) return null
  return <Sessions value={sessions}>{children}</Sessions>
}

export function useWorkshopSessions(): WorkshopSessions {
  const sessions = useContext(Sessions)
  if (!sessions) throw new Error('workshop hooks are used outside of WorkshopProvider')
  return sessions
}
