import { computed, type Editor, react } from 'tldraw'
import { PRESENCE_RATE, type PresenceState } from '#shared/wire/presence.ts'
import type { CanvasHost } from '../host.ts'
import { frameOf, whatIsShown } from './frame.ts'
import { collectLaser } from './laser.ts'
import { createPace } from './pace.ts'

/** As many selected things as are told to others; awareness messages are small. */
const MAX_SELECTION = 40

/**
 * Tells the others where this person points and what is selected: at most `PRESENCE_RATE` times a second, and
 * nothing while the page is out of sight. What is in view is told only while somebody follows. Observers have no
 * cursor; they can follow.
 */
export function sendPresence(editor: Editor, host: CanvasHost): () => void {
  const { awareness } = host.session
  const isObserver = host.me.role === 'observer'
  const container = editor.getContainer()
  const laser = collectLaser(editor)
  let cursor: PresenceState['cursor'] = null
  let told = ''

  const isWatched = computed('is watched', () => isFollowed(host))
  const stateNow = (): PresenceState => {
    const follows = host.following.get()?.seat ?? null
    if (isObserver) return { view: 'board', follows }
    const selection = editor
      .getSelectedShapeIds()
      .slice(0, MAX_SELECTION)
      .flatMap((id) => host.recordOf(id) || [])
    const points = laser.take()
    return {
      cursor: document.hidden ? null : cursor,
      selection,
      view: 'board',
      follows,
      frame: isWatched.get() ? frameOf(editor) : null,
      shows: isWatched.get() ? whatIsShown(editor, host) : null,
      laser: points,
    }
  }
  const pace = createPace(
    () => {
      const state = stateNow()
      const news = JSON.stringify(state)
      if (news === told) return
      told = news
      awareness.setLocalState({ ...awareness.getLocalState(), ...state })
      // the next message says whether the laser has been lifted
      if (state.laser && state.laser.length > 0) pace.plan()
    },
    PRESENCE_RATE,
    () => document.hidden,
  )
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: clientX, y: clientY })
    cursor = { x: Math.round(x), y: Math.round(y) }
    laser.note(cursor)
    pace.plan()
  }

  if (!isObserver) container.addEventListener('pointermove', onMove)
  document.addEventListener('visibilitychange', pace.turn)
  const stopFollowing = react('what others are told', () => {
    host.following.get()
    if (!isObserver) editor.getSelectedShapeIds()
    if (!isObserver && isWatched.get()) editor.getCamera()
    pace.plan()
  })
  return () => {
    container.removeEventListener('pointermove', onMove)
    document.removeEventListener('visibilitychange', pace.turn)
    stopFollowing()
    pace.stop()
    const state = awareness.getLocalState()
    if (state) awareness.setLocalState({ ...state, ...NOWHERE })
  }
}

/** What is told when the canvas is left. */
const NOWHERE: PresenceState = {
  cursor: null,
  selection: [],
  follows: null,
  frame: null,
  shows: null,
  laser: [],
}

/** Whether anybody follows this person, or everybody is to. */
function isFollowed({ attention, peers, me }: CanvasHost): boolean {
  return attention.get().lead === me.id || peers.get().some((peer) => peer.get().follows === me.id)
}
