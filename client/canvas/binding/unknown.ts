import type { Fault, FreeShape } from '#shared/board/records.ts'

/** The type of what stands for a record of a kind that this version does not know; no shape has it. */
const UNKNOWN = 'unknown'

const made = new WeakMap<readonly Fault[], readonly FreeShape[]>()

/**
 * What a newer version has put on the board, as free shapes that nothing can read: each is shown as a box where it
 * lies, which nobody here moves or deletes. The same list for the same faults.
 */
export function unknownAmong(faults: readonly Fault[]): readonly FreeShape[] {
  const known = made.get(faults)
  if (known) return known
  const shapes = faults.flatMap(({ record, lies }): readonly FreeShape[] => {
    if (!lies) return []
    const { place, size } = lies
    const id = record as FreeShape['id']
    const common = { kind: 'shape', id, type: UNKNOWN, z: 'a1', locked: true, opacity: 1 } as const
    return [{ ...common, place, props: size ? { ...size } : {} }]
  })
  made.set(faults, shapes)
  return shapes
}

export const isUnknown = ({ type }: Pick<FreeShape, 'type'>): boolean => type === UNKNOWN
