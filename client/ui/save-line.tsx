import { useTexts } from '../session/language.ts'
import type { SaveState } from '../session/types.ts'
import { Icon, type IconName } from './icon.tsx'
import './save-line.css'

const ICONS: Readonly<Record<SaveState['kind'], IconName>> = {
  loading: 'cloud',
  saving: 'cloud',
  saved: 'check',
  offline: 'cloudOff',
  refused: 'warning',
  closed: 'cloudOff',
}

/** Where this person's work is: on its way, on the server's disk, or on this device only. */
export function SaveLine({ state }: { readonly state: SaveState }) {
  const t = useTexts()
  const { save } = t.common
  const text = state.kind === 'offline' ? (state.unsent ? save.onDevice : save.offline) : save[state.kind]
  return (
    <span className="save-line small" data-kind={state.kind}>
      <Icon name={state.kind === 'offline' && state.unsent ? 'device' : ICONS[state.kind]} size={16} />
      <span className="save-line-text">{text}</span>
    </span>
  )
}
