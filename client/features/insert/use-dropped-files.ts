import { useEffect, useRef } from 'react'
import { filesIn } from './insert.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Hears of files that are dropped anywhere on the page: without that the browser would open them in its place. `at` is
 * where, in pixels of the window. Nothing but files is taken, least of all markup or an address.
 */
export function useDroppedFiles(onFiles: (files: readonly File[], at: Point) => void): void {
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const files = filesIn(event.dataTransfer)
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(files, { x: event.clientX, y: event.clientY })
    }
    window.addEventListener('dragover', onDragOver, true)
    window.addEventListener('drop', onDrop, true)
    return () => {
      window.removeEventListener('dragover', onDragOver, true)
      window.removeEventListener('drop', onDrop, true)
    }
  }, [])
}
