/** What somebody wants to bring in, and where. */
export interface Insert {
  readonly kind: 'image' | 'table' | 'refused' | 'several'
  /** What has been chosen already: pasted or dropped; none, to be chosen in the dialog. */
  readonly files: readonly File[]
  /** The middle of where a picture goes, board units; without it, a free place. */
  readonly at?: { readonly x: number; readonly y: number }
  /** What has come of it, when it is on the board. */
  readonly onDone?: (ids: readonly string[]) => void
}

/** More pictures than these are not taken at once. */
const MAX_IMAGES = 20

const IMAGE = /\.(?:png|jpe?g|webp|gif)$/i
const TABLE = /\.(?:csv|tsv|txt|xlsx)$/i
const IMAGE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

/** What files that were pasted or dropped are for. What is in them is looked at later; names may lie. */
export function insertOf(files: readonly File[]): Insert {
  if (files.every(isImage)) return { kind: 'image', files: files.slice(0, MAX_IMAGES) }
  if (!files.some(({ name }) => TABLE.test(name))) return { kind: 'refused', files: [] }
  return files.length === 1 ? { kind: 'table', files } : { kind: 'several', files: [] }
}

const isImage = ({ type, name }: File) => IMAGE_TYPES.includes(type) || (type === '' && IMAGE.test(name))

/** The files that a paste or a drop brings. */
export const filesIn = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])]

const keys = new WeakMap<Insert, number>()
let lastKey = 0

/** Tells one window from the next: a browser says a moment later that one was closed, when another may be open. */
export function keyOf(insert: Insert): number {
  const key = keys.get(insert) ?? ++lastKey
  keys.set(insert, key)
  return key
}
