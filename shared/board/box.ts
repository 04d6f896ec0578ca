import type { Size } from './records.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** An upright rectangle, canvas units, counted from the corner of what it lies in. */
export interface Box extends Point, Size {}

/** Whether two boxes have more than an edge in common. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
