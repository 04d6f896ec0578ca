import { INKS as LIGHT, type PAPERS } from '#shared/export/board-picture/colours.ts'

/** The paper of cards and themes in the dark: that of papers.css. Pictures that leave the product are always light. */
export const DARK_PAPERS: typeof PAPERS = {
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
  black: [LIGHT.black, '#f2f2f2'],
  grey: [LIGHT.grey, '#9aa6ae'],
  red: [LIGHT.red, '#ec7a76'],
  orange: [LIGHT.orange, '#e58a3c'],
  yellow: [LIGHT.yellow, '#d8a91c'],
  green: [LIGHT.green, '#6cbf6f'],
  blue: [LIGHT.blue, '#6aa9ea'],
  violet: [LIGHT.violet, '#b08ae8'],
} as const
