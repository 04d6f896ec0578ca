import type { Peer, Stroke } from './peers.ts'

/** What of somebody else is drawn by React: all but where the pointer is, which is moved by itself. */
export interface Look {
  readonly name: string
  readonly number: number
  /** Whether there is a pointer to show. */
  readonly points: boolean
  readonly isStill: boolean
  readonly selection: readonly string[]
  readonly trail: readonly Stroke[]
}

export const lookOf = ({ user, cursor, view, isStill, selection, trail }: Peer): Look => ({
  name: user.name,
  number: user.number,
  points: cursor !== null && view === 'board',
  isStill,
  selection,
  trail,
})

/** Whether two looks need no drawing between them. Selections are compared by what is in them: each message has its own. */
export const isSameLook = (a: Look, b: Look): boolean =>
  a.name === b.name &&
  a.number === b.number &&
  a.points === b.points &&
  a.isStill === b.isStill &&
  a.trail === b.trail &&
  isSameList(a.selection, b.selection)

export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]))
