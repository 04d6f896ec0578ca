import { joiningEnds, meaningOf } from '../../board/joinings.ts'
import { shownWith } from '../../board/merged.ts'
import { type Board, type Challenge, MARKS } from '../../board/records.ts'
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
  const said = countsOf(board, t)
  const line = (card: Challenge): string => {
    const points = votes.get(card.id) ?? 0
    const name = challengeName({ number: card.number, title: card.title || t.canvas.card.untitled })
    return `- ${name}${inBrackets([...(points > 0 ? [t.canvas.card.votes({ points })] : []), ...said(card.id)])}`
  }
  const cards = (theme: string | null) => board.challenges.filter((card) => card.theme === theme).map(line)
  const themes = board.themes.flatMap(({ id, name }) => [
    `${name || t.canvas.theme.unnamed}${inBrackets(said(id))}:`,
    ...cards(id),
  ])
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
  const ties = joiningEnds(board).flatMap(({ joining, ...ends }) => {
    const [from, to] = [names.get(ends.from), names.get(ends.to)]
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

/** How much is said of a card or theme, with what was said of the cards that were merged into it. */
function countsOf(board: Board, { cards: t }: Context['t']): (id: string) => readonly string[] {
  const shown = shownWith(board)
  const isOf = (id: string) => (remark: { readonly card: string }) =>
    (shown.get(remark.card) ?? remark.card) === id
  return (id) => {
    const comments = board.comments.filter(isOf(id))
    const reactions = board.reactions.filter(isOf(id))
    const open = comments.filter(({ resolved }) => !resolved).length
    return [
      ...(comments.length > 0 ? [t.comments({ count: comments.length, open })] : []),
      ...MARKS.flatMap((mark) => {
        const count = reactions.filter((reaction) => reaction.mark === mark).length
        return count > 0 ? [t.marks({ word: t.mark[mark], count })] : []
      }),
    ]
  }
}

const inBrackets = (words: readonly string[]): string => (words.length > 0 ? ` (${words.join(', ')})` : '')
