import type { Activity, Actor, Board, Challenge, Theme } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'

type Names = Texts['names']

/** A challenge as it is referred to: `U-12 Tomme lokaler`. */
export function challengeName({ number, title }: Pick<Challenge, 'number' | 'title'>, t: Names): string {
  const shown = title.trim() === '' ? t.untitled : title
  return number === null ? shown : `${t.number({ number })} ${shown}`
}

export const themeName = ({ name }: { readonly name: string }, t: Names): string =>
  name.trim() === '' ? t.untitled : name

/** The name of any card of the domain that is at hand. */
export function nameOfCard(card: Challenge | Theme | Actor | Activity, t: Names): string {
  if (card.kind === 'challenge') return challengeName(card, t)
  return themeName({ name: card.kind === 'activity' ? card.title : card.name }, t)
}

/** The same by its id; undefined when it is not on the board. */
export function cardName(board: Board, id: string, t: Names): string | undefined {
  const { challenges, merged, themes, actors, activities } = board
  const card = [...challenges, ...merged, ...themes, ...actors, ...activities].find((one) => one.id === id)
  return card && nameOfCard(card, t)
}
