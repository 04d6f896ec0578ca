import type { Editor } from 'tldraw'
import { mergeChallenges } from '#shared/board/merging.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { CanvasHost } from '../host.ts'
import { editCard } from './add-card.ts'

/** Whether somebody may merge these cards: it makes a new one and changes each. */
export const mayMergeCards = (host: CanvasHost, cards: readonly string[]): boolean =>
  host.may('create', 'challenge') && cards.every((id) => host.may('edit', 'challenge', id))

/** Merges cards into one where the first lies, and opens it, so that it gets words that fit all of them. */
export function mergeCards(editor: Editor, host: CanvasHost, cards: readonly Id<'chl'>[]): void {
  editor.markHistoryStoppingPoint('merge')
  const id = mergeChallenges(host.session.edit, { cards }, host.session.watch.current())
  host.flush()
  host.session.undo.stopCapturing()
  if (id) editCard(editor, host.ids.shapeOf(id))
}
