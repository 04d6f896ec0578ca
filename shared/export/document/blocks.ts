import type { Block, Column, Item } from './document.ts'
import { printable } from './printable.ts'

/*
 * How blocks are made. What people wrote comes in here, and leaves behind what no file format can hold.
 */

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text: oneLine(text),
})

/** Nothing of an empty text. */
export const paragraph = (text: string, tone?: 'strong' | 'quiet'): readonly Block[] =>
  printable(text) === ''
    ? []
    : [{ kind: 'paragraph', text: printable(text), ...(tone !== undefined && { tone }) }]

export const list = (items: readonly Item[], isOrdered = false): readonly Block[] =>
  items.length === 0
    ? []
    : [
        {
          kind: 'list',
          isOrdered,
          items: items.map(({ label, text }) => ({
            ...(label !== undefined && { label: oneLine(label) }),
            text: oneLine(text),
          })),
        },
      ]

export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Block => ({
  kind: 'table',
  caption: oneLine(caption),
  columns: columns.map((column) => ({ ...column, title: oneLine(column.title) })),
  rows: rows.map((cells) => cells.map(printable)),
})

export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ')
