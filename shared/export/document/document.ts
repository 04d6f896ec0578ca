import type { Language } from '../../kernel/language.ts'

/**
 * A document before it is a file: what it says in which order, and nothing of how it looks. The writers of each
 * format make the same of it. All text is plain; whoever writes a format escapes for it.
 */
export interface Document {
  readonly title: string
  readonly language: Language
  /** At the foot of each page: which workshop, and from which versions (E1). */
  readonly foot: string
  /** Words that the writers need themselves. */
  readonly words: DocumentWords
  /** Writers make it smaller, within reason, rather than begin a second page. */
  readonly wantsOnePage: boolean
  readonly blocks: readonly Block[]
}

export interface DocumentWords {
  readonly page: (page: { readonly page: string; readonly of: string }) => string
  /** Behind the heading of a slide that goes on with the one before. */
  readonly continued: string
}

export type Block = Heading | Paragraph | List | Table | Bars | Matrix

/** Level 1 is a part of the document; its title stands above them all. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

/** Line breaks in it are kept. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly tone?: 'strong' | 'quiet'
}

export interface List {
  readonly kind: 'list'
  readonly isOrdered?: boolean
  readonly items: readonly Item[]
}

export interface Item {
  /** What the item is about, said with emphasis in front of its text. */
  readonly label?: string
  readonly text: string
}

/** The first cell of each row says what the row is about. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

export interface Column {
  readonly title: string
  /** Share of the width, against the other columns. */
  readonly width: number
  readonly isNumber?: boolean
}

/** A figure of horizontal bars. */
export interface Bars {
  readonly kind: 'bars'
  readonly caption: string
  /** What the figure shows, in words, for those who do not see it. */
  readonly alternative: string
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly label: string
  /** Zero or more: its length, against the longest. */
  readonly value: number
  /** The value as it is told. */
  readonly said: string
}

/** A figure of points between two scales from 1 to 5. */
export interface Matrix {
  readonly kind: 'matrix'
  readonly caption: string
  /** What the figure shows, in words, for those who do not see it. */
  readonly alternative: string
  /** From left to right. */
  readonly x: MatrixAxis
  /** From the bottom up. */
  readonly y: MatrixAxis
  readonly points: readonly PlacedPoint[]
}

export interface MatrixAxis {
  readonly title: string
  /** What its ends mean. */
  readonly low: string
  readonly high: string
}

export interface PlacedPoint {
  readonly label: string
  readonly x: number
  readonly y: number
}
