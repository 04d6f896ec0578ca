import { type Editor, type TLShape, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** Says what has been selected, for those who hear the board. */
export function Announcer({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.announce
  const words = useValue('announcement', () => announcementOf(editor, t), [editor, t])
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}

function announcementOf(editor: Editor, t: Texts['canvas']['announce']): string {
  if (!editor.isIn('select.idle')) return ''
  const selected = editor.getSelectedShapes()
  if (selected.length > 1) return t.several({ count: selected.length })
  const only = selected[0]
  if (!only) return ''
  const siblings = siblingsInOrder(editor, only)
  const place = siblings.findIndex(({ id }) => id === only.id) + 1
  const util = editor.getShapeUtil(only)
  const text = util.getAriaDescriptor(only) || util.getText(only) || ''
  const values = { text, place, total: siblings.length }
  if (only.type === 'challenge') return t.card(values)
  return only.type === 'frame' ? t.theme(values) : t.other(values)
}

/** The order in which Tab goes through what lies in the same theme, or on the open board. */
function siblingsInOrder(editor: Editor, shape: TLShape): readonly TLShape[] {
  if (shape.parentId === editor.getCurrentPageId()) return editor.getCurrentPageShapesInReadingOrder()
  return editor.getSortedChildIdsForParent(shape.parentId).flatMap((id) => editor.getShape(id) ?? [])
}
