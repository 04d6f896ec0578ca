import { useRef } from 'react'
import { type Editor, type TLShapeId, useEditor, useTransform, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { kindOfType } from '../binding/to-record.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { CanvasIcon } from '../ui/icons.tsx'

/**
 * F17. A padlock at the corner of what is locked; what lies in it is under the same one, unless that takes cards. What is
 * drawn shows its own only while it is selected, and a theme that takes cards a small one in its corner: a prepared board
 * is full of both.
 */
export function LockMarks() {
  const editor = useEditor()
  const host = useHost()
  // as one text, so that nothing is drawn again while they are the same
  const ids = useValue('locked shapes', () => lockedShapes(editor, host).join(' '), [editor, host])
  return ids.split(' ').flatMap((id) => (id ? [<LockMark key={id} id={id as TLShapeId} />] : []))
}

function lockedShapes(editor: Editor, host: CanvasHost): readonly TLShapeId[] {
  const locked = host.locked.get()
  if (locked.size === 0) return []
  const open = new Set<string>(
    host.board.get().themes.flatMap(({ id, takesCards }) => (takesCards ? id : [])),
  )
  const selected = new Set(editor.getSelectedShapeIds())
  return [...locked].flatMap((record) => {
    const shape = editor.getShape(host.ids.shapeOf(record))
    if (!shape || (kindOfType(shape.type) === 'shape' && !selected.has(shape.id))) return []
    const parent = host.recordOf(shape.parentId as TLShapeId)
    return locked.has(parent) && !open.has(parent) ? [] : [shape.id]
  })
}

/** So wide, pixels, is a theme that has room for the small padlock beside its name. */
const ROOM = 160

function LockMark({ id }: { readonly id: TLShapeId }) {
  const t = useTexts().together.lock
  const editor = useEditor()
  const host = useHost()
  const record = host.recordOf(id)
  const takesCards = useValue(
    'takes cards',
    () => host.board.get().themes.some((theme) => theme.id === record && theme.takesCards),
    [host, record],
  )
  const ref = useRef<HTMLDivElement>(null!)
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const corner = useValue('corner', () => {
    const bounds = editor.getShapePageBounds(id)
    const isShown = bounds && (!takesCards || bounds.w * zoom >= ROOM)
    return isShown ? { x: bounds.maxX, y: bounds.minY } : undefined
  }, [editor, id, takesCards, zoom])
  useTransform(ref, corner?.x, corner?.y, 1 / zoom)
  if (!corner) return null
  const words = takesCards ? t.takesCards : t.item
  return (
    <div ref={ref} className="tl-overlays__item canvas-lock" data-takes-cards={takesCards}>
      <span role="img" aria-label={words} title={words}>
        <CanvasIcon name="lock" />
      </span>
    </div>
  )
}
