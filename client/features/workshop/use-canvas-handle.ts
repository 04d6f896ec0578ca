import { useState } from 'react'
import type { CanvasHandle } from '#client/features/indicators/canvas-handle.ts'

/** A handle for what stands beside the canvas, whichever canvas is there, if any; `set` takes the one that came. */
export function useCanvasHandle() {
  const [made] = useState(() => {
    let current: CanvasHandle | undefined
    const handle: CanvasHandle = {
      selected: () => current?.selected() ?? [],
      cardAt: (x, y) => current?.cardAt(x, y),
    }
    const set = (next: CanvasHandle | undefined) => {
      current = next
    }
    return { handle, set }
  })
  return made
}
