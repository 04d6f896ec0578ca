import { outlineOf } from '#client/features/board-list/outline.ts'
import { shapesInWords } from '#client/features/board-list/shapes-in-words.ts'
import { NOTHING_SAID, type Said, saidOf } from '#client/features/cards/said-of.ts'
import { cardName, challengeName, themeName } from '#client/ui/card-names.ts'
import { type FitCount, fitCounts, VERDICTS } from '#shared/board/fits.ts'
import { aimsOf, meaningOf, reasonOf } from '#shared/board/joinings.ts'
import type { Board, Challenge, Theme } from '#shared/board/records.ts'
import { goal } from '#shared/catalogue/goals.ts'
import { activityFace, actorFace, type HelpFace } from '#shared/export/board-picture/help-face.ts'
import { lineSentence } from '#shared/export/board-picture/line-words.ts'
import { listText } from '#shared/export/formats.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { placedOn } from '../binding/parents.ts'

interface WordsOptions {
  readonly texts: Texts
  readonly language: Language
  /** Which records; what lies in one of them is among them too. Without it, all. */
  readonly ids?: ReadonlySet<string> | undefined
  readonly votes?: ReadonlyMap<string, number> | undefined
}

/** What is in a picture, as the list has it: the text alternative (E8), one line for each thing. */
export function boardInWords(board: Board, options: WordsOptions): readonly string[] {
  const { texts, ids } = options
  const isIn = insideOf(board, ids)
  const said = saidOf(board)
  const fits = fitCounts(board)
  const lines: string[] = []
  const challenges = new Map<string, Challenge>(board.challenges.map((card) => [card.id, card]))
  for (const { theme: id, ids: members } of outlineOf(board)) {
    const theme = board.themes.find((candidate) => candidate.id === id)
    const cards = members.filter(isIn).flatMap((member) => challenges.get(member) ?? [])
    if (cards.length === 0 && !(theme && isIn(theme.id))) continue
    lines.push(theme ? themeInWords(theme, said.get(theme.id), texts) : texts.list.ungrouped)
    lines.push(
      ...cards.map((card) => `- ${cardInWords(card, said.get(card.id), fits.get(card.id), options)}`),
    )
  }
  const between = texts.canvas.objects.relation
  const nameOf = (id: string) => cardName(board, id, texts.names)
  for (const joining of [...board.relations, ...board.actorLinks, ...aimsOf(board)]) {
    const { from, to } = joining
    if (!isIn(from) || !isIn(to)) continue
    const ends = { from: nameOf(from) ?? '', to: nameOf(to) ?? '' }
    const [sentence, why] = [lineSentence(meaningOf(joining), ends, texts), reasonOf(joining)]
    lines.push(why === '' ? sentence : between.withWhy({ word: sentence, why }))
  }
  const section = (heading: string, items: readonly string[]) => {
    if (items.length > 0) lines.push(heading, ...items.map((words) => `- ${words}`))
  }
  section(
    texts.actors.actors,
    board.actors
      .filter(({ id }) => isIn(id))
      .map((actor) => helpInWords(actor.name, actorFace(actor, texts.actors), texts)),
  )
  section(
    texts.actors.activities,
    board.activities
      .filter(({ id }) => isIn(id))
      .map((activity) =>
        helpInWords(activity.title, activityFace(activity, texts.actors, options.language), texts),
      ),
  )
  const { image } = texts.insert
  section(
    image.heading,
    board.images.filter(({ id }) => isIn(id)).map(({ alt }) => alt || image.noAlt),
  )
  const shapes = board.shapes.filter(({ id }) => isIn(id))
  const words = shapesInWords({ shapes, bindings: board.bindings }, nameOf, texts.list.shape)
  section(
    texts.list.shapes,
    words.map((shape) => shape.words),
  )
  const unknown = ids ? 0 : board.faults.filter(({ code }) => code === 'unknownKind').length
  if (unknown > 0) lines.push(texts.canvas.notices.unreadable({ count: unknown }))
  return lines
}

/** Whether a record is one of `ids`, or lies in one of them. */
function insideOf(board: Board, ids: ReadonlySet<string> | undefined): (id: string) => boolean {
  const parents = new Map<string, string | null>(placedOn(board).map(({ id, place }) => [id, place.parent]))
  return (id) => {
    const seen = new Set<string>()
    for (let at: string | null | undefined = id; at && !seen.has(at); at = parents.get(at)) {
      if (!ids || ids.has(at)) return true
      seen.add(at)
    }
    return false
  }
}

/** A card with all that stands on it, in a line. */
function cardInWords(
  card: Challenge,
  said: Said = NOTHING_SAID,
  fits: FitCount | undefined,
  { texts, language, votes }: WordsOptions,
): string {
  const points = votes?.get(card.id) ?? 0
  const sources = said.sources.map(({ challenge: { number, title } }) =>
    number === null ? title : texts.names.number({ number }),
  )
  const more = [
    ...card.goals.map((number) => texts.common.goal({ number, name: goal(number)?.name[language] ?? '' })),
    ...(points > 0 ? [texts.list.votes({ votes: points })] : []),
    ...said.stamps.map((stamp) => texts.cards.stamp[stamp]),
    ...(sources.length > 0 ? [texts.cards.merge.from({ names: listText(sources, language) })] : []),
    ...(fits ? [fitsInWords(fits, texts, language)] : []),
    ...countsInWords(said, texts),
  ]
  const body = card.body === '' ? '' : `: ${card.body.replace(/\s+/g, ' ')}`
  return `${challengeName(card, texts.names)}${body}${inBrackets(more)}`
}

/** An actor or an activity with all that stands on its card, in a line. */
function helpInWords(name: string, { head, lines, foot }: HelpFace, texts: Texts): string {
  const said = lines.map(({ label, text }) => `${label}: ${text}`)
  return `${name || texts.canvas.help.untitled}${inBrackets([head, ...said, ...(foot === '' ? [] : [foot])])}`
}

function fitsInWords(fits: FitCount, { canvas, list }: Texts, language: Language): string {
  const t = canvas.card.fits
  const words = VERDICTS.flatMap((verdict) => {
    const count = fits[verdict]
    return count === 0 ? [] : [verdict === 'none' ? t.none : t[verdict]({ count })]
  })
  return `${list.links}: ${listText(words, language)}`
}

const themeInWords = (theme: Theme, said: Said = NOTHING_SAID, texts: Texts): string =>
  `${themeName(theme, texts.names)}${inBrackets(countsInWords(said, texts))}`

const countsInWords = ({ comments, open, marks }: Said, { cards: t }: Texts): readonly string[] => [
  ...(comments > 0 ? [t.comments({ count: comments, open })] : []),
  ...marks.map(({ mark, count }) => t.marks({ word: t.mark[mark], count })),
]

const inBrackets = (words: readonly string[]) => (words.length === 0 ? '' : ` (${words.join(', ')})`)
