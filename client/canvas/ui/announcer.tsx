import { type Editor, type TLShape, type TLShapeId, useValue } from 'tldraw'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import { aimsOf, meaningOf, reasonOf } from '#shared/board/joinings.ts'
import { lineSentence } from '#shared/export/board-picture/line-words.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { faceOf } from '../shapes/help-words.ts'
import { type HelpShape, isLineType } from '../shapes/types.ts'

/** Says what has been selected, for those who hear the board. */
export function Announcer({ editor }: { readonly editor: Editor }) {
  const t = useTexts()
  const language = useLanguage()
  const host = useHost()
  const words = useValue('announcement', () => announcementOf(editor, host, t, language), [
    editor,
    host,
    t,
    language,
  ])
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}

function announcementOf(editor: Editor, host: CanvasHost, texts: Texts, language: Language): string {
  const t = texts.canvas.announce
  if (!editor.isIn('select.idle')) return ''
  const selected = editor.getSelectedShapes()
  if (selected.length > 1) return t.several({ count: selected.length })
  const only = selected[0]
  if (!only) return ''
  const siblings = siblingsInOrder(editor, only)
  const place = siblings.findIndex(({ id }) => id === only.id) + 1
  const util = editor.getShapeUtil(only)
  if (isLineType(only.type)) return lineInWords(host, only.id, texts)
  if (only.type === 'unreadable') return texts.canvas.objects.unreadable
  const text = util.getAriaDescriptor(only) || util.getText(only) || ''
  const isLocked = host.locked.get().has(host.recordOf(only.id))
  const values = {
    text: isLocked ? `${text} (${texts.together.lock.item})` : text,
    place,
    total: siblings.length,
  }
  if (only.type === 'challenge') return t.card(values)
  if (isHelp(only)) return t.help({ ...values, kind: faceOf(only, texts.actors, language).head })
  return only.type === 'frame' ? t.theme(values) : t.other(values)
}

const isHelp = (shape: TLShape): shape is HelpShape & TLShape =>
  (shape.type as string) === 'actor' || (shape.type as string) === 'activity'

function lineInWords(host: CanvasHost, shape: TLShapeId, texts: Texts): string {
  const board = host.session.watch.current()
  const { relations, actorLinks } = board
  const joining = [...relations, ...actorLinks, ...aimsOf(board)].find(
    ({ id }) => id === host.recordOf(shape),
  )
  if (!joining) return ''
  const nameOf = (id: string) => cardName(board, id, texts.names) ?? ''
  const ends = { from: nameOf(joining.from), to: nameOf(joining.to) }
  const [words, why] = [lineSentence(meaningOf(joining), ends, texts), reasonOf(joining)]
  return why === '' ? words : texts.canvas.objects.relation.withWhy({ word: words, why })
}

/** The order in which Tab goes through what lies in the same theme, or on the open board. */
function siblingsInOrder(editor: Editor, shape: TLShape): readonly TLShape[] {
  if (shape.parentId === editor.getCurrentPageId()) return editor.getCurrentPageShapesInReadingOrder()
  return editor.getSortedChildIdsForParent(shape.parentId).flatMap((id) => editor.getShape(id) ?? [])
}
