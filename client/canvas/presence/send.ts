import { type Editor, react } from 'tldraw'
import { PRESENCE_RATE, type PresenceState } from '#shared/wire/presence.ts'
import type { CanvasHost } from '../host.ts'
import { createPace } from './pace.ts'

/** As many selected things as are told to others; awareness messages are small. */
const MAX_SELECTION = 40

/**
 * Tells the others where this person points and what is selected: at most `PRESENCE_RATE` times a second, and
 * nothing while the page is out of sight. Observers have no cursor.
 */
export function sendPresence(editor: Editor, host: CanvasHost): () => void {
  const { awareness } = host.session
  if (host.me.role === 'observer') {
    awareness.setLocalStateField('view', 'board')
    return () => {}
  }
  let cursor: PresenceState['cursor'] = null
  let told = ''

  const pace = createPace(
    () => {
      const selection = editor
        .getSelectedShapeIds()
        .slice(0, MAX_SELECTION)
        .flatMap((id) => host.recordOf(id) || [])
      const state: PresenceState = { cursor: document.hidden ? null : cursor, selection, view: 'board' }
      const news = JSON.stringify(state)
      if (news === told) return
      told = news
      awareness.setLocalState({ ...awareness.getLocalState(), ...state })
    },
    PRESENCE_RATE,
    () => document.hidden,
  )
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: clientX, y: clientY })
    cursor = { x: Math.round(x), y: Math.round(y) }
    pace.plan()
  }

  const container = editor.getContainer()
  container.addEventListener('pointermove', onMove)
  document.addEventListener('visibilitychange', pace.turn)
  const stopSelection = react('selection for others', () => {
    editor.getSelectedShapeIds()
    pace.plan()
  })
  return () => {
    container.removeEventListener('pointermove', onMove)
    document.removeEventListener('visibilitychange', pace.turn)
    stopSelection()
    pace.stop()
    if (awareness.getLocalState()) {
      awareness.setLocalState({ ...awareness.getLocalState(), cursor: null, selection: [] })
    }
  }
}
