import { useSyncExternalStore } from 'react'
import { useTexts } from '../session/language.ts'
import { Icon } from './icon.tsx'
import { announce } from './live-region.tsx'
import './toast.css'

/*
 * Short messages at the edge of the page: what a command could not do, that the connection is back. They are also
 * read out. Refusals stay until they are closed; good news goes by itself.
 */

interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  readonly action: ToastAction | undefined
}

interface ToastAction {
  readonly label: string
  readonly run: () => void
}

const SHOWN_FOR = 6000
const AT_MOST = 3

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id))

/** Shows `text` and has it read out. The same text twice is shown once. What offers an action stays until it is closed. */
export function notify(text: string, tone: Toast['tone'] = 'info', action?: ToastAction): void {
  const id = ++lastId
  set([...toasts.filter((toast) => toast.text !== text), { id, text, tone, action }].slice(-AT_MOST))
  announce(text, tone === 'danger' ? 'assertive' : 'polite')
  if (!action && (tone === 'info' || tone === 'success')) setTimeout(() => dismiss(id), SHOWN_FOR)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once in the page, for `notify`. */
export function Toasts() {
  const t = useTexts()
  const shown = useSyncExternalStore(subscribe, () => toasts)
  if (shown.length === 0) return null
  return (
    <ul className="toasts list-plain">
      {shown.map(({ id, text, tone, action }) => (
        <li key={id} className="toast" data-color={tone}>
          <span>{text}</span>
          {action && (
            <button type="button" className="toast-close toast-action" onClick={action.run}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="toast-close"
            aria-label={t.common.close}
            onClick={() => dismiss(id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
