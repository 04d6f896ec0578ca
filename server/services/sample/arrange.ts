import { addTheme } from '#shared/board/commands.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import { orderAtEnd } from '#shared/board/order.ts'
import { readBoard } from '#shared/board/read.ts'
import type { ChallengeKey, SampleTexts } from './content/nb.ts'
import { cardPlace, framePlace, frameSize, loosePlace } from './layout.ts'
import { CARDS, THEMES } from './plan.ts'

/** Makes the frames and lays the cards into them in columns, as one change of the board. */
export function arrangeBoard(
  edit: BoardEdit,
  texts: SampleTexts,
  ids: ReadonlyMap<ChallengeKey, string>,
): void {
  const frame = frameSize(Math.max(...THEMES.map((theme) => theme.cards.length)))
  const put = (key: ChallengeKey, place: ReturnType<typeof cardPlace>) => {
    const id = ids.get(key)
    if (id !== undefined) edit.change(id, { place, order: orderAtEnd(readBoard(edit.doc).challenges) })
  }
  edit.batch(() => {
    for (const [index, { key, colour, cards }] of THEMES.entries()) {
      const theme = addTheme(edit, { name: texts.themes[key], colour, place: framePlace(index, frame) })
      edit.change(theme, { size: frame })
      for (const [row, cardKey] of cards.entries()) {
        put(cardKey, cardPlace(row, theme))
        edit.change(ids.get(cardKey) ?? '', { colour })
      }
    }
    const inFrames = new Set<ChallengeKey>(THEMES.flatMap((theme) => theme.cards))
    const loose = CARDS.filter((card) => !inFrames.has(card.key))
    for (const [index, { key }] of loose.entries()) put(key, loosePlace(index, THEMES.length, frame))
  })
}
