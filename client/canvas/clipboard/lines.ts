import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { cleanLine, truncate } from '#shared/kernel/text.ts'

/** As many cards as one paste makes. */
export const MAX_LINES = 100

export interface PastedCard {
  readonly title: string
  readonly body: string
}

export interface PastedLines {
  readonly cards: readonly PastedCard[]
  /** Whether there were more lines than become cards. */
  readonly isCut: boolean
}

/** Marks of lists that people paste: bullets, dashes, numbers, letters with a bracket. */
const LIST_MARK = /^(?:[•◦▪·*–—-]|\(?\d{1,3}[.)]|\(?[a-zæøå]\))\s+/i

/**
 * A text as cards, one for each of its lines that has words. A line that is too long for a title is cut between
 * words, and stands whole in the text of the card.
 */
export function cardsOfText(text: string): PastedLines {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => cleanLine(line).replace(LIST_MARK, ''))
    .filter((line) => line !== '')
  return { cards: lines.slice(0, MAX_LINES).map(cardOfLine), isCut: lines.length > MAX_LINES }
}

function cardOfLine(line: string): PastedCard {
  if (line.length <= TEXT_LIMITS.title) return { title: line, body: '' }
  const cut = truncate(line, TEXT_LIMITS.title - 1)
  const lastSpace = cut.lastIndexOf(' ')
  const title = `${lastSpace > TEXT_LIMITS.title / 2 ? cut.slice(0, lastSpace) : cut}…`
  return { title, body: truncate(line, TEXT_LIMITS.body) }
}
