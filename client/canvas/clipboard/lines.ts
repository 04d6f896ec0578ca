import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { cleanLine, truncate } from '#shared/kernel/text.ts'
import { rowsOf } from './rows.ts'

/** As many cards as one paste makes: more would not go to the server as one change that can be undone. */
export const MAX_LINES = 100

/** A text longer than this (code units) is not looked into: it has more lines, or is no list. */
const MAX_LENGTH = 200_000

export interface PastedCard {
  readonly title: string
  readonly body: string
}

/** Marks of lists that people paste: bullets, dashes, numbers, letters with a bracket. */
const LIST_MARK = /^(?:[•◦▪·*–—-]|\(?\d{1,3}[.)]|\(?[a-zæøå]\))\s+/i

/**
 * A text as cards, one for each of its lines that has words: the lines of a list, or the rows of a spreadsheet, whose
 * first cell is the title and the others the text. A line that is too long for a title is cut between words, and
 * stands whole in the text of the card. Undefined when there are more than one paste takes.
 */
export function cardsOfText(text: string): readonly PastedCard[] | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const cards: PastedCard[] = []
  for (const row of rowsOf(text)) {
    const [first, ...others] = row.map(cleanLine).filter((cell) => cell !== '')
    const line = (first ?? '').replace(LIST_MARK, '')
    if (line === '') continue
    if (cards.length === MAX_LINES) return undefined
    cards.push(cardOf(line, others))
  }
  return cards
}

function cardOf(line: string, others: readonly string[]): PastedCard {
  if (line.length <= TEXT_LIMITS.title)
    return { title: line, body: truncate(others.join('\n'), TEXT_LIMITS.body) }
  const cut = truncate(line, TEXT_LIMITS.title - 1)
  const lastSpace = cut.lastIndexOf(' ')
  const title = `${lastSpace > TEXT_LIMITS.title / 2 ? cut.slice(0, lastSpace) : cut}…`
  return { title, body: truncate([line, ...others].join('\n'), TEXT_LIMITS.body) }
}
