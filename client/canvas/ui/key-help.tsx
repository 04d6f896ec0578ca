import { useEffect, useRef } from 'react'
import { useTexts } from '#client/session/language.ts'

interface KeyHelpProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The keys of the canvas. */
export function KeyHelp({ isOpen, onClose }: KeyHelpProps) {
  const t = useTexts().canvas.keys
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className="canvas-keys" aria-labelledby="canvas-keys-title" onClose={onClose}>
      <h2 id="canvas-keys-title" className="ds-heading" data-size="sm">
        {t.title}
      </h2>
      <dl>
        {t.list.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
        {t.close}
      </button>
    </dialog>
  )
}
