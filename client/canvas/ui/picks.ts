import type { Editor } from 'tldraw'
import { challengeName, themeName } from '#client/ui/card-names.ts'
import { moveToTheme } from '#shared/board/commands.ts'
import type { Board } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { type Id, isId } from '#shared/kernel/ids.ts'
import type { CanvasHost, CanvasPanel } from '../host.ts'
import { mayMergeCards, mergeCards } from '../tools/merge-cards.ts'
import { joinCards } from '../tools/relation-commands.ts'

/** Something to choose from a list. */
export interface Pick {
  readonly id: string
  readonly words: string
  readonly isCurrent?: boolean
}

/** The id of no theme at all. */
const NO_THEME = ''

/** What a panel offers: themes, or the cards that can be joined with or merged into the first. */
export function picksFor(
  { kind, cards }: CanvasPanel,
  board: Board,
  host: CanvasHost,
  t: Texts,
): readonly Pick[] {
  if (kind === 'theme') {
    const inThemes = new Set(
      board.challenges.filter(({ id }) => cards.includes(id)).map(({ theme }) => theme),
    )
    const isCurrent = (id: string | null) => inThemes.size === 1 && [...inThemes][0] === id
    return [
      { id: NO_THEME, words: t.canvas.objects.panel.noTheme, isCurrent: isCurrent(null) },
      ...board.themes
        .filter(({ id }) => isCurrent(id) || !host.isClosed(id))
        .map((theme) => ({
          id: theme.id,
          words: themeName(theme, t.names),
          isCurrent: isCurrent(theme.id),
        })),
    ]
  }
  return board.challenges
    .filter(({ id }) => !cards.includes(id) && (kind !== 'merge' || mayMergeCards(host, [id])))
    .map((card) => ({ id: card.id, words: challengeName(card, t.names) }))
}

/** Does with the cards of a panel what was chosen for them. */
export function choose(editor: Editor, host: CanvasHost, { kind, cards }: CanvasPanel, id: string): void {
  const [first] = cards
  if (kind === 'theme') moveCards(editor, host, cards as readonly Id<'chl'>[], isId('clu', id) ? id : null)
  else if (!isId('chl', first) || !isId('chl', id)) return
  else if (kind === 'connect') joinCards(editor, host, { from: first, to: id })
  else mergeCards(editor, host, [first, id])
}

/** Moves cards to a theme, each to a free place in it, or out of all; one step of undo. */
function moveCards(
  editor: Editor,
  host: CanvasHost,
  cards: readonly Id<'chl'>[],
  theme: Id<'clu'> | null,
): void {
  const { edit } = host.session
  editor.markHistoryStoppingPoint('move to theme')
  edit.batch(() => {
    for (const card of cards) moveToTheme(edit, card, theme)
  })
  host.flush()
  host.session.undo.stopCapturing()
  const shapes = cards.map((card) => host.ids.shapeOf(card))
  editor.setSelectedShapes(shapes.filter((shape) => editor.getShape(shape)))
  editor.zoomToSelectionIfOffscreen(64, { animation: { duration: 200 } })
}
