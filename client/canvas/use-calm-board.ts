import { useEffect, useState } from 'react'
import type { Board } from '#shared/board/records.ts'
import type { CanvasHost } from './host.ts'

/** The board, a little behind: for what takes a while to work out and need not follow every change of a full room. */
export function useCalmBoard({ session: { watch } }: CanvasHost, delay: number): Board {
  const [board, setBoard] = useState(watch.current)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      setBoard(watch.current())
    }
    const stop = watch.subscribe(() => {
      timer ??= setTimeout(show, delay)
    })
    show()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [watch, delay])
  return board
}
