import { useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { writeSetting } from '#client/session/settings.ts'
import { Dialog } from '#client/ui/dialog.tsx'
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
  const singleKeys = useValue(host.singleKeys)
  const choose = (isOn: boolean) => {
    host.singleKeys.set(isOn)
    writeSetting(SINGLE_KEYS, isOn ? undefined : 'off')
  }
  return (
    <Dialog open={isOpen} onClose={onClose} title={t.title} width="40rem">
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
      <dl className="canvas-keys">
        {[...t.list, ...words.list].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
