import { useEffect, useState } from 'react'
import { type FollowedBoard, followBoard } from '#client/session/follow-board.ts'
import { useLive } from '#client/session/hooks.ts'
import type { Live } from '#client/session/types.ts'
import type { Board } from '#shared/board/records.ts'

/** The board as it is; undefined until it has come. */
export function useFollowedBoard(workshopId: string): Board | undefined {
  const [followed, setFollowed] = useState<FollowedBoard>()
  useEffect(() => {
    const opened = followBoard(workshopId)
    setFollowed(opened)
    return opened.close
  }, [workshopId])
  return useLive(followed?.board ?? NOT_YET)
}

const NOT_YET: Live<Board | undefined> = { get: () => undefined, subscribe: () => () => {} }
