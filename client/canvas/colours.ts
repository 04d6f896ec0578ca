import type { Colour } from '#shared/board/records.ts'

interface Paper {
  readonly paper: string
  readonly edge: string
}

type Papers = Readonly<Record<Colour, Paper>>

/** The paper of cards and themes and its edge, where they are drawn without styles: those of papers.css. */
export const PAPERS: Papers = {
  yellow: { paper: '#ffe9a8', edge: '#a67a00' },
  green: { paper: '#cdeeca', edge: '#2f7d31' },
  blue: { paper: '#cfe4fb', edge: '#1f6fbf' },
  orange: { paper: '#ffd9b5', edge: '#c05a00' },
  violet: { paper: '#e6d7fa', edge: '#7443bd' },
  red: { paper: '#ffd4d1', edge: '#c22f2f' },
  grey: { paper: '#e9ebec', edge: '#5b6770' },
}

/** The same in the dark. Pictures that leave the product are always light. */
export const DARK_PAPERS: Papers = {
  yellow: { paper: '#4a3e14', edge: '#d8a91c' },
  green: { paper: '#1f4423', edge: '#6cbf6f' },
  blue: { paper: '#1c3c5e', edge: '#6aa9ea' },
  orange: { paper: '#55300f', edge: '#e58a3c' },
  violet: { paper: '#3d2b61', edge: '#b08ae8' },
  red: { paper: '#5a2326', edge: '#ec7a76' },
  grey: { paper: '#343c42', edge: '#9aa6ae' },
}

/** Ink, text and plain shapes, light and dark: the library's own are too pale to be read as text. */
export const INKS = {
  black: ['#1d1d1d', '#f2f2f2'],
  grey: ['#5b6770', '#9aa6ae'],
  red: ['#c22f2f', '#ec7a76'],
  orange: ['#b35200', '#e58a3c'],
  yellow: ['#8f6a00', '#d8a91c'],
  green: ['#2f7d31', '#6cbf6f'],
  blue: ['#1f6fbf', '#6aa9ea'],
  violet: ['#7443bd', '#b08ae8'],
} as const
