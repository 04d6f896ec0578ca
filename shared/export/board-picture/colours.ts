import type { JoiningMeaning } from '../../board/joinings.ts'
import type { Colour, Stamp } from '../../board/records.ts'

interface Paper {
  readonly paper: string
  readonly edge: string
}

/** The paper of cards and themes and its edge, in light; wherever they are drawn without styles. */
export const PAPERS: Readonly<Record<Colour, Paper>> = {
  yellow: { paper: '#ffe9a8', edge: '#a67a00' },
  green: { paper: '#cdeeca', edge: '#2f7d31' },
  blue: { paper: '#cfe4fb', edge: '#1f6fbf' },
  orange: { paper: '#ffd9b5', edge: '#c05a00' },
  violet: { paper: '#e6d7fa', edge: '#7443bd' },
  red: { paper: '#ffd4d1', edge: '#c22f2f' },
  grey: { paper: '#e9ebec', edge: '#5b6770' },
}

export const INK_NAMES = ['black', 'grey', 'red', 'orange', 'yellow', 'green', 'blue', 'violet'] as const

export type InkName = (typeof INK_NAMES)[number]

/** Ink, text and plain shapes, in light. */
export const INKS: Readonly<Record<InkName, string>> = {
  black: '#1d1d1d',
  grey: '#5b6770',
  red: '#c22f2f',
  orange: '#b35200',
  yellow: '#8f6a00',
  green: '#2f7d31',
  blue: '#1f6fbf',
  violet: '#7443bd',
}

/** Of the highlighter, which lets through what lies below. */
export const HIGHLIGHTS: Readonly<Record<InkName, string>> = {
  black: '#fddd00',
  grey: '#b9d7e3',
  red: '#ff636e',
  orange: '#ffa500',
  yellow: '#fddd00',
  green: '#00e0b0',
  blue: '#10acff',
  violet: '#c77cff',
}

export const LINE_INKS: Readonly<Record<JoiningMeaning, string>> = {
  related: '#3d4a52',
  conflicts: '#a61b1b',
  affects: '#12538f',
  affected: '#3d4a52',
  hasMeans: '#3d4a52',
  both: '#3d4a52',
  worksWith: '#3d4a52',
  about: '#3d4a52',
}

export const STAMP_INKS: Readonly<Record<Stamp | 'parked', string>> = {
  parked: '#444b52',
  urgent: '#9c1414',
  clarify: '#7a4100',
  followUp: '#12538f',
  agreed: '#1c5e20',
}

/** Words, numbers, and what is written on white or dark. */
export const WORDS = {
  ink: '#1d1d1d',
  quiet: '#444',
  white: '#fff',
  patch: '#e4e7e9',
  patchEdge: '#6b767d',
} as const
