import { useTexts } from '../session/language.ts'
import type { SaveState } from '../session/types.ts'
import { Icon, type IconName } from './icon.tsx'
import './save-line.css'

const ICONS: Readonly<Record<SaveState['kind'], IconName>> = {
  loading: 'cloud',
  saving: 'cloud',
  saved: 'check',
  offline: 'cloudOff',
  waiting: 'device',
  refused: 'warning',
  closed: 'cloudOff',
}

/** Where this person's work is: on its way, on the server's disk, on this device only, or nowhere but in this page. */
export function SaveLine({ state }: { readonly state: SaveState }) {
  const { save } = useTexts().common
  const isOnDevice = state.kind === 'offline' && state.unsent && state.kept
  const isNowhere = (state.kind === 'offline' && state.unsent && !state.kept) || state.kind === 'refused'
  const text = isOnDevice ? save.onDevice : isNowhere ? save.refused : save[state.kind]
  return (
    <span className="save-line small" data-kind={state.kind}>
      <Icon name={isOnDevice ? 'device' : isNowhere ? 'warning' : ICONS[state.kind]} size={16} />
      <span className="save-line-text">{text}</span>
    </span>
  )
}
