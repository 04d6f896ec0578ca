import type { Editor } from 'tldraw'
import { LASER_POINTS } from '#shared/wire/presence.ts'

export interface Laser {
  /** The pointer is here now. Counts only while the laser is held down. */
  note(point: { readonly x: number; readonly y: number }): void
  /** Where it has been since it was taken last, x and y by turns; so few points that a message stays small. */
  take(): readonly number[]
}

/** Collects where this person's laser pointer goes between two messages. */
export function collectLaser(editor: Editor): Laser {
  let points: { readonly x: number; readonly y: number }[] = []
  return {
    note(point) {
      if (editor.getCurrentToolId() === 'laser' && editor.inputs.isPointing) points.push(point)
    },
    take() {
      const taken = points
      points = []
      return thinned(taken, LASER_POINTS).flatMap(({ x, y }) => [x, y])
    },
  }
}

/** At most `count` of the items, spread evenly, the last one always among them. */
export function thinned<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items
  return Array.from({ length: count }, (_, i) => items[Math.ceil(((i + 1) * items.length) / count) - 1]!)
}
