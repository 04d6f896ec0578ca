import { outlineOf } from '#client/features/board-list/outline.ts'
import { shapesInWords } from '#client/features/board-list/shapes-in-words.ts'
import { cardName, challengeName, themeName } from '#client/ui/card-names.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import { goal } from '#shared/catalogue/goals.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

interface WordsOptions {
  readonly texts: Texts
  readonly language: Language
  /** Which records; what lies in one of them is among them too. Without it, all. */
  readonly ids?: ReadonlySet<string> | undefined
  readonly votes?: ReadonlyMap<string, number> | undefined
}

/** What is in a picture, as the list has it: the text alternative (E8), one line for each thing. */
export function boardInWords(board: Board, { texts, language, ids, votes }: WordsOptions): readonly string[] {
  const parents = new Map<string, string | null>(
    [...board.challenges, ...board.themes, ...board.shapes].map(({ id, place }) => [id, place.parent]),
  )
  const isIn = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | null | undefined = id; at && !seen.has(at); at = parents.get(at)) {
      if (!ids || ids.has(at)) return true
      seen.add(at)
    }
    return false
  }
  const challenges = new Map<string, Challenge>(board.challenges.map((card) => [card.id, card]))
  const lineOf = (card: Challenge) => {
    const goals = card.goals.map((number) =>
      texts.common.goal({ number, name: goal(number)?.name[language] ?? '' }),
    )
    const points = votes?.get(card.id) ?? 0
    const more = [...goals, ...(points > 0 ? [texts.list.votes({ votes: points })] : [])].join(', ')
    const body = card.body === '' ? '' : `: ${card.body.replace(/\s+/g, ' ')}`
    return `- ${challengeName(card, texts.list)}${body}${more === '' ? '' : ` (${more})`}`
  }
  const lines: string[] = []
  for (const { theme: id, ids: members } of outlineOf(board)) {
    const theme = board.themes.find((candidate) => candidate.id === id)
    const cards = members.filter(isIn).flatMap((member) => challenges.get(member) ?? [])
    if (cards.length === 0 && !(theme && isIn(theme.id))) continue
    lines.push(theme ? themeName(theme, texts.list) : texts.list.ungrouped, ...cards.map(lineOf))
  }
  const between = texts.canvas.objects.relation
  const nameOf = (id: string) => cardName(board, id, texts.list)
  for (const { meaning, from, to, why } of board.relations) {
    if (!isIn(from) || !isIn(to)) continue
    const sentence = between.sentences[meaning]({ from: nameOf(from) ?? '', to: nameOf(to) ?? '' })
    lines.push(why === '' ? sentence : between.withWhy({ word: sentence, why }))
  }
  const shapes = board.shapes.filter(({ id }) => isIn(id))
  const words = shapesInWords({ shapes, bindings: board.bindings }, nameOf, texts.list.shape)
  if (words.length > 0) lines.push(texts.list.shapes, ...words.map((shape) => `- ${shape.words}`))
  return lines
}
