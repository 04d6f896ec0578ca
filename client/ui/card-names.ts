import type { Board, Challenge } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'

type Names = Texts['names']

/** A challenge as it is referred to: `U-12 Tomme lokaler`. */
export function challengeName({ number, title }: Pick<Challenge, 'number' | 'title'>, t: Names): string {
  const shown = title.trim() === '' ? t.untitled : title
  return number === null ? shown : `${t.number({ number })} ${shown}`
}

export const themeName = ({ name }: { readonly name: string }, t: Names): string =>
  name.trim() === '' ? t.untitled : name

/** The name of any card of the domain. */
export function cardName(board: Board, id: string, t: Names): string | undefined {
  const challenge = [...board.challenges, ...board.merged].find((candidate) => candidate.id === id)
  if (challenge) return challengeName(challenge, t)
  const named = [...board.themes, ...board.actors].find((candidate) => candidate.id === id)
  return named?.name ?? board.activities.find((candidate) => candidate.id === id)?.title
}
