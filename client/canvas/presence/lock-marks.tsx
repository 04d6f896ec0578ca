import { useRef } from 'react'
import { type TLShapeId, useEditor, useTransform, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import { CanvasIcon } from '../ui/icons.tsx'

const NONE: readonly TLShapeId[] = []

/** F17. A padlock at the corner of what is locked; what lies in it is under the same one, unless that takes cards. */
export function LockMarks() {
  const editor = useEditor()
  const host = useHost()
  const ids = useValue('locked shapes', () => {
    const locked = host.locked.get()
    if (locked.size === 0) return NONE
    const shapes = [...locked].map((id) => host.ids.shapeOf(id))
    const open = new Set<string>(
      host.board.get().themes.flatMap(({ id, takesCards }) => (takesCards ? id : [])),
    )
    const isCovered = (id: TLShapeId) => {
      const parent = host.recordOf(editor.getShape(id)?.parentId as TLShapeId)
      return locked.has(parent) && !open.has(parent)
    }
    return shapes.filter((id) => editor.getShape(id) && !isCovered(id))
  }, [editor, host])
  return ids.map((id) => <LockMark key={id} id={id} />)
}

function LockMark({ id }: { readonly id: TLShapeId }) {
  const t = useTexts().together.lock
  const editor = useEditor()
  const ref = useRef<HTMLDivElement>(null!)
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const corner = useValue('corner', () => {
    const bounds = editor.getShapePageBounds(id)
    return bounds && { x: bounds.maxX, y: bounds.minY }
  }, [editor, id])
  useTransform(ref, corner?.x, corner?.y, 1 / zoom)
  return (
    <div ref={ref} className="tl-overlays__item canvas-lock">
      <span role="img" aria-label={t.item} title={t.item}>
        <CanvasIcon name="lock" />
      </span>
    </div>
  )
}
