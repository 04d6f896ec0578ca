import type { Board, Challenge } from '#shared/board/records.ts'

/** The challenges that say something: who has opened a card has not written one yet. */
export const writtenOn = ({ challenges }: Pick<Board, 'challenges'>): readonly Challenge[] =>
  challenges.filter(({ title }) => title.trim() !== '')

/** The newest first: numbers are given in the order of coming, and what has none yet has just come. */
export const newestFirst = (challenges: readonly Challenge[]): readonly Challenge[] =>
  challenges.toSorted((a, b) => order(b) - order(a))

const order = ({ number }: Challenge) => number ?? Number.POSITIVE_INFINITY

/** A theme and what lies in it; what lies in none comes last, as `theme` null. Empty ones are left out. */
export interface Pile {
  readonly theme: { readonly id: string; readonly name: string; readonly colour: string } | null
  readonly cards: readonly Challenge[]
}

export function pilesOf(board: Pick<Board, 'challenges' | 'themes'>): readonly Pile[] {
  const cards = writtenOn(board)
  const inTheme = (theme: string | null) => cards.filter((card) => card.theme === theme)
  const piles: readonly Pile[] = board.themes.map((theme) => ({ theme, cards: inTheme(theme.id) }))
  return [...piles, { theme: null, cards: inTheme(null) }].filter((pile) => pile.cards.length > 0)
}
