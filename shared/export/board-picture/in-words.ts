import { aimsOf, meaningOf } from '../../board/joinings.ts'
import type { Board, Challenge } from '../../board/records.ts'
import { textOf } from '../../board/shape-text.ts'
import { truncate } from '../../kernel/text.ts'
import { challengeName } from '../words.ts'
import type { Context } from './context.ts'
import { actorFace } from './help-face.ts'
import { lineSentence } from './line-words.ts'

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
    const text = textOf(shape.props)
    return text === '' ? [] : [`- ${text}`]
  })
  const images = board.images.flatMap(({ alt }) => (alt === '' ? [] : [`- ${t.list.shape.image}: ${alt}`]))
  const others = [...images, ...free]
  const helps = [
    ...board.actors.map((actor) => [actor.name, actorFace(actor, t.actors).head] as const),
    ...board.activities.map(({ title }) => [title, t.actors.activity] as const),
  ].map(([name, head]) => `- ${name || t.canvas.help.untitled} (${head})`)
  const names = new Map<string, string>([
    ...board.challenges.map((card) => [card.id, challengeName(card)] as const),
    ...board.actors.map(({ id, name }) => [id, name] as const),
    ...board.activities.map(({ id, title }) => [id, title] as const),
  ])
  const ties = [...board.actorLinks, ...aimsOf(board)].flatMap((joining) => {
    const [from, to] = [names.get(joining.from), names.get(joining.to)]
    return from && to ? [`- ${lineSentence(meaningOf(joining), { from, to }, t)}`] : []
  })
  const lines = [
    ...cards(null),
    ...themes,
    ...helps,
    ...ties,
    ...(others.length > 0 ? [`${t.list.shapes}:`, ...others] : []),
  ]
  return truncate(lines.join('\n'), LONGEST)
}
