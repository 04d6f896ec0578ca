import type { Board, Challenge } from '../../board/records.ts'
import { truncate } from '../../kernel/text.ts'
import { challengeName } from '../words.ts'
import type { Context } from './context.ts'
import { textOf } from './props.ts'

/** A text alternative is read from beginning to end: nobody reads more. Code units. */
const LONGEST = 60_000

/** What a picture of a board shows, in words: themes with their cards, the others, and what else has a text. */
export function boardInWords(board: Board, { t, votes }: Pick<Context, 't' | 'votes'>): string {
  const line = (card: Challenge): string => {
    const points = votes.get(card.id) ?? 0
    const name = challengeName({ number: card.number, title: card.title || t.canvas.card.untitled })
    return `- ${name}${points > 0 ? ` (${t.canvas.card.votes({ points })})` : ''}`
  }
  const cards = (theme: string | null) => board.challenges.filter((card) => card.theme === theme).map(line)
  const themes = board.themes.flatMap(({ id, name }) => [`${name || t.canvas.theme.unnamed}:`, ...cards(id)])
  const free = board.shapes.flatMap((shape) => {
    const text = textOf(shape).replace(/\s+/g, ' ')
    return text === '' ? [] : [`- ${text}`]
  })
  const images = board.images.flatMap(({ alt }) => (alt === '' ? [] : [`- ${t.list.shape.image}: ${alt}`]))
  const others = [...images, ...free]
  const lines = [...cards(null), ...themes, ...(others.length > 0 ? [`${t.list.shapes}:`, ...others] : [])]
  return truncate(lines.join('\n'), LONGEST)
}
