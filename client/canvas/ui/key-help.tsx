import { useEffect, useId, useRef } from 'react'
import { useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { writeSetting } from '#client/session/settings.ts'
import { SINGLE_KEYS, useHost } from '../host.ts'

interface KeyHelpProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The keys of the canvas, and whether single letters are among them. */
export function KeyHelp({ isOpen, onClose }: KeyHelpProps) {
  const t = useTexts().canvas.keys
  const words = useTexts().canvas.overview.keys
  const host = useHost()
  const id = useId()
  const singleKeys = useValue(host.singleKeys)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const choose = (isOn: boolean) => {
    host.singleKeys.set(isOn)
    writeSetting(SINGLE_KEYS, isOn ? undefined : 'off')
  }
  return (
    <dialog ref={dialog} className="canvas-keys" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} className="ds-heading" data-size="sm">
        {t.title}
      </h2>
      <p>
        <label className="canvas-radio">
          <input
            type="checkbox"
            className="ds-input"
            checked={singleKeys}
            onChange={({ target }) => choose(target.checked)}
          />
          {words.single}
        </label>
      </p>
      <dl>
        {[...t.list, ...words.list].map(({ keys, does }) => (
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
