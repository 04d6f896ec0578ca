import { addTheme, moveToTheme } from '#shared/board/commands.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import { freePlace } from '#shared/board/layout.ts'
import { CARD_SIZE, GRID } from '#shared/board/limits.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Theme } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { ChallengeKey, SampleTexts } from './content/nb.ts'
import { LINKS, THEMES } from './plan.ts'

/** How many frames stand side by side, cards in a frame, and how far apart frames are. Canvas units. */
const FRAMES_PER_ROW = 3
const CARDS_PER_ROW = 2
const FRAME_GAP = 80

/** What a card grows by when it says how well its indicators fit, canvas units. */
const VERDICTS_HEIGHT = 24

const FRAME_WIDTH = GRID.gap + CARDS_PER_ROW * (CARD_SIZE.w + GRID.gap)

/** Makes the frames, moves the cards into them, and lays everything out in rows; one change of the board. */
export function arrangeBoard(
  edit: BoardEdit,
  texts: SampleTexts,
  ids: ReadonlyMap<ChallengeKey, string>,
): void {
  const { challenges } = readBoard(edit.doc)
  edit.batch(() => {
    const frames = THEMES.map(({ key, colour, cards }) => {
      const theme = addTheme(edit, { name: texts.themes[key], colour })
      edit.change(theme, { size: { w: FRAME_WIDTH, h: GRID.themeHeader } })
      for (const cardKey of cards) {
        const card = challenges.find(({ id }) => id === ids.get(cardKey))
        if (!card) continue
        const more = LINKS.some((link) => link.card === cardKey) ? VERDICTS_HEIGHT : 0
        edit.change(card.id, { colour, size: { w: card.size.w, h: card.size.h + more } })
        moveToTheme(edit, card.id, theme)
      }
      return theme
    })
    layInRows(edit, frames)
    for (const { id, size } of readBoard(edit.doc).challenges.filter(({ theme }) => theme === null)) {
      edit.change(id, { place: freePlace(boardWithout(edit, id), null, size) })
    }
  })
}

/** Frames in rows, those of a row equally tall. */
function layInRows(edit: BoardEdit, frames: readonly Id<'clu'>[]): void {
  const themes = readBoard(edit.doc).themes
  let y = 0
  for (let first = 0; first < frames.length; first += FRAMES_PER_ROW) {
    const row = frames
      .slice(first, first + FRAMES_PER_ROW)
      .flatMap((id) => themes.find((theme: Theme) => theme.id === id) ?? [])
    const height = Math.max(...row.map((theme) => theme.size.h))
    for (const [column, { id }] of row.entries()) {
      const place = { x: column * (FRAME_WIDTH + FRAME_GAP), y, rotation: 0, parent: null }
      edit.change(id, { place, size: { w: FRAME_WIDTH, h: height } })
    }
    y += height + FRAME_GAP
  }
}

function boardWithout(edit: BoardEdit, id: string) {
  const board = readBoard(edit.doc)
  return { ...board, challenges: board.challenges.filter((challenge) => challenge.id !== id) }
}
