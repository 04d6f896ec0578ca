import type { Colour } from '#shared/board/records.ts'

/** The paper of cards and themes and its edge, where they are drawn without styles: those of card.css. */
export const PAPERS: Readonly<Record<Colour, { readonly paper: string; readonly edge: string }>> = {
  yellow: { paper: '#ffe9a8', edge: '#b98900' },
  green: { paper: '#cdeeca', edge: '#2f7d31' },
  blue: { paper: '#cfe4fb', edge: '#1f6fbf' },
  orange: { paper: '#ffd9b5', edge: '#c05a00' },
  violet: { paper: '#e6d7fa', edge: '#7443bd' },
  red: { paper: '#ffd4d1', edge: '#c22f2f' },
  grey: { paper: '#e9ebec', edge: '#5b6770' },
}
