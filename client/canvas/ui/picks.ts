import type { Editor } from 'tldraw'
import { cardName, themeName } from '#client/ui/card-names.ts'
import { type MovableId, moveToTheme, themeOf } from '#shared/board/commands.ts'
import type { Board } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { type Id, isId } from '#shared/kernel/ids.ts'
import type { CanvasHost, CanvasPanel } from '../host.ts'
import { joinable, joinCards } from '../tools/joining-commands.ts'
import { mayMergeCards, mergeCards } from '../tools/merge-cards.ts'

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
      cardsOn(board)
        .filter(({ id }) => cards.includes(id))
        .map((card) => themeOf(board, card)),
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
  const offered =
    kind === 'merge'
      ? board.challenges.filter(({ id }) => !cards.includes(id) && mayMergeCards(host, [id]))
      : joinable(board, host, cards[0] ?? '')
  return offered.map(({ id }) => ({ id, words: nameOf(board, id, t) }))
}

const cardsOn = ({ challenges, actors, activities }: Board) => [...challenges, ...actors, ...activities]

/** What a card is called, and of actors and activities what it is. */
function nameOf(board: Board, id: string, t: Texts): string {
  const name = cardName(board, id, t.names) || t.canvas.help.untitled
  return isId('chl', id) ? name : `${name} (${isId('acr', id) ? t.actors.actor : t.actors.activity})`
}

/** Does with the cards of a panel what was chosen for them. */
export function choose(editor: Editor, host: CanvasHost, { kind, cards }: CanvasPanel, id: string): void {
  const [first] = cards
  if (kind === 'theme') moveCards(editor, host, cards as readonly MovableId[], isId('clu', id) ? id : null)
  else if (kind === 'connect' && first !== undefined) joinCards(editor, host, { from: first, to: id })
  else if (isId('chl', first) && isId('chl', id)) mergeCards(editor, host, [first, id])
}

/** Moves cards to a theme, each to a free place in it, or out of all; one step of undo. */
function moveCards(
  editor: Editor,
  host: CanvasHost,
  cards: readonly MovableId[],
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
