import { CARD_SIZE } from './limits.ts'
import type { Size } from './records.ts'

/**
 * How tall a card has to be for its text, estimated where no letters can be measured (list, server). Canvas
 * units; widths are averages of the interface's typeface at the sizes in which the canvas draws cards. A guess
 * that is a line too small only means that the canvas shows the card that much taller.
 */
const PADDING = 14
const TITLE = { perCharacter: 9.2, line: 22 } as const
const BODY = { perCharacter: 7.4, line: 20 } as const
/** The line with the number, the gap before the body, the line with goals and links. */
const AROUND = { above: 40, between: 4, below: 39 } as const

/** The size of a new card with these texts: as wide as all cards, and at least as tall. */
export function cardSizeFor(title: string, body: string): Size {
  const width = CARD_SIZE.w - 2 * PADDING
  const titleHeight = countLines(title, width / TITLE.perCharacter) * TITLE.line
  const bodyHeight =
    body === '' ? 0 : AROUND.between + countLines(body, width / BODY.perCharacter) * BODY.line
  return { w: CARD_SIZE.w, h: Math.max(CARD_SIZE.h, AROUND.above + titleHeight + bodyHeight + AROUND.below) }
}

/** Lines of `text` when words are put into lines of so many characters, longer words being broken. */
function countLines(text: string, perLine: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0
    let count = 1
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > perLine) {
        count += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word.length
      count += Math.floor(used / (perLine + 1))
      used %= Math.ceil(perLine + 1)
    }
    return lines + count
  }, 0)
}
