import type { Row, SqlValue } from '../store.ts'

/*
 * Columns of a row as the types they were written with. What is read here was written by this program, so that a
 * value of another type is damage or a bug, and throws.
 */

export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw mismatch(column, value)
  return value
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw mismatch(column, value)
  return value
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}

export const flag = (row: Row, column: string): boolean => number(row, column) !== 0

/** A JSON column. The caller names the type that it wrote. */
export const json = <T>(row: Row, column: string): T => JSON.parse(text(row, column)) as T

export const toFlag = (value: boolean): number => (value ? 1 : 0)

const mismatch = (column: string, value: SqlValue | undefined) =>
  new TypeError(`The column ${column} holds ${value === undefined ? 'nothing' : typeof value}.`)
