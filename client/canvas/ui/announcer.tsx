import { type Editor, type TLShape, type TLShapeId, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { type CanvasHost, useHost } from '../host.ts'

/** Says what has been selected, for those who hear the board. */
export function Announcer({ editor }: { readonly editor: Editor }) {
  const t = useTexts()
  const host = useHost()
  const words = useValue('announcement', () => announcementOf(editor, host, t), [editor, host, t])
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}

function announcementOf(editor: Editor, host: CanvasHost, texts: Texts): string {
  const t = texts.canvas.announce
  if (!editor.isIn('select.idle')) return ''
  const selected = editor.getSelectedShapes()
  if (selected.length > 1) return t.several({ count: selected.length })
  const only = selected[0]
  if (!only) return ''
  const siblings = siblingsInOrder(editor, only)
  const place = siblings.findIndex(({ id }) => id === only.id) + 1
  const util = editor.getShapeUtil(only)
  if (only.type === 'relation') return relationInWords(host, only.id, texts)
  if (only.type === 'unreadable') return texts.canvas.objects.unreadable
  const text = util.getAriaDescriptor(only) || util.getText(only) || ''
  const isLocked = host.locked.get().has(host.recordOf(only.id))
  const values = {
    text: isLocked ? `${text} (${texts.together.lock.item})` : text,
    place,
    total: siblings.length,
  }
  if (only.type === 'challenge') return t.card(values)
  return only.type === 'frame' ? t.theme(values) : t.other(values)
}

function relationInWords(host: CanvasHost, shape: TLShapeId, texts: Texts): string {
  const board = host.session.watch.current()
  const relation = board.relations.find(({ id }) => id === host.recordOf(shape))
  if (!relation) return ''
  const nameOf = (id: string) => cardName(board, id, texts.names) ?? ''
  const { sentences, withWhy } = texts.canvas.objects.relation
  const words = sentences[relation.meaning]({ from: nameOf(relation.from), to: nameOf(relation.to) })
  return relation.why === '' ? words : withWhy({ word: words, why: relation.why })
}

/** The order in which Tab goes through what lies in the same theme, or on the open board. */
function siblingsInOrder(editor: Editor, shape: TLShape): readonly TLShape[] {
  if (shape.parentId === editor.getCurrentPageId()) return editor.getCurrentPageShapesInReadingOrder()
  return editor.getSortedChildIdsForParent(shape.parentId).flatMap((id) => editor.getShape(id) ?? [])
}
