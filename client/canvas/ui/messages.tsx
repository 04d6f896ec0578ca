import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import { addCardInView } from '../tools/add-card.ts'
import { ToolButton } from './tool-button.tsx'

/** What the canvas has to say: what it could not do, and what of the board it cannot show. */
export function Messages() {
  const t = useTexts().canvas
  const host = useHost()
  const notice = useValue(host.notice)
  const unreadable = useValue(host.unreadable)
  return (
    <div className="canvas-messages" role="status">
      {notice && (
        <p className="canvas-message canvas-panel">
          {t.notices[notice]}
          <ToolButton icon="close" label={t.notices.close} onClick={() => host.notice.set(undefined)} />
        </p>
      )}
      {unreadable > 0 && (
        <p className="canvas-message canvas-panel">{t.notices.unreadable({ count: unreadable })}</p>
      )}
    </div>
  )
}

/** What stands on a board that has nothing on it. */
export function EmptyBoard({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.empty
  const host = useHost()
  const isEmpty = useValue('is empty', () => editor.getCurrentPageShapeIds().size === 0, [editor])
  const mayWrite = useValue('may write', () => host.rights.get().mayWrite, [host])
  if (!isEmpty || !mayWrite) return null
  return (
    <div className="canvas-empty">
      <p className="ds-heading" data-size="sm">
        {t.title}
      </p>
      <button type="button" className="ds-button" onClick={() => addCardInView(editor, host)}>
        {t.action}
      </button>
    </div>
  )
}
