import { type Editor, react } from 'tldraw'
import type { Frame } from '#shared/domain/attention.ts'
import type { CanvasHost } from '../host.ts'
import { type Camera, cameraFor } from '../navigate/camera.ts'
import { ZOOM } from '../navigate/go.ts'
import { isOnBoard, type Peer } from './peers.ts'

/** How quickly the view comes after, milliseconds for two thirds of the way. */
const GLIDE_MS = 120

/** Somebody whose connection drops may come back: so long they are still followed, milliseconds. */
const PATIENCE_MS = 5000

const CALL = { animation: { duration: 400 } } as const

/**
 * F3. Moves this canvas: after somebody who is followed, until one moves it oneself; after whoever leads; and once at
 * each call. Focus stays where it is.
 */
export function followOthers(editor: Editor, host: CanvasHost): () => void {
  const { following } = host
  let isGliding = false
  let lastSeen = Date.now()

  const onTick = (elapsed: number) => {
    const followed = following.get()
    if (!followed) return
    const peer = peerOf(host, followed.seat)
    if (peer) lastSeen = Date.now()
    else if (!followed.isLed && Date.now() - lastSeen > PATIENCE_MS) return following.set(null)
    if (!peer?.frame) return
    const target = cameraOn(editor, peer.frame)
    const { x, y, z } = editor.getCamera()
    const isStill = editor.user.getAnimationSpeed() === 0
    const part = isStill ? 1 : 1 - Math.exp(-elapsed / GLIDE_MS)
    const next = near({ x, y, z }, target) ? target : between({ x, y, z }, target, part)
    if (next.x === x && next.y === y && next.z === z) return
    isGliding = true
    editor.setCamera(next, { immediate: true })
    isGliding = false
  }
  const stopCamera = editor.sideEffects.registerAfterChangeHandler('camera', () => {
    // moved by oneself
    if (!isGliding && following.get()) following.set(null)
  })

  let lead: string | null = null
  let called = host.attention.get().call?.number ?? 0
  const stopAttention = react('attention', () => {
    const attention = host.attention.get()
    // only what changes counts: who has let go stays let go
    if (attention.lead !== lead) {
      lead = attention.lead
      lastSeen = Date.now()
      const isOther = lead !== null && lead !== host.me.id
      if (isOther) following.set({ seat: lead as string, isLed: true })
      else if (following.get()?.isLed || lead !== null) following.set(null)
    }
    const { call } = attention
    if (!call || call.number === called) return
    called = call.number
    if (call.seat === host.me.id) return
    following.set(null)
    editor.setCamera(cameraOn(editor, call.frame), CALL)
  })
  const stopStart = react('who is followed', () => {
    if (!following.get()) return
    lastSeen = Date.now()
    // a move that is still under way would count as one's own
    editor.stopCameraAnimation()
  })
  editor.on('tick', onTick)
  return () => {
    editor.off('tick', onTick)
    for (const stop of [stopCamera, stopAttention, stopStart]) stop()
    following.set(null)
  }
}

/** The view of a seat: of several tabs the one that says what it has in view, be it the list. */
export function peerOf({ peers }: CanvasHost, seat: string): Peer | undefined {
  const own = peers
    .get()
    .map((peer) => peer.get())
    .filter((peer) => peer.user.seat === seat && (isOnBoard(peer) || peer.frame !== null))
  return own.find(({ frame }) => frame !== null) ?? own[0]
}

const NO_EDGES = { top: 0, right: 0, bottom: 0, left: 0 } as const

/** All that they see, whatever lies over the edges here. */
const cameraOn = (editor: Editor, frame: Frame): Camera =>
  cameraFor(frame, editor.getViewportScreenBounds(), NO_EDGES, ZOOM)

const near = (a: Camera, b: Camera) =>
  Math.abs(a.x - b.x) * b.z < 0.5 && Math.abs(a.y - b.y) * b.z < 0.5 && Math.abs(a.z / b.z - 1) < 0.002

const between = (a: Camera, b: Camera, part: number): Camera => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
  z: a.z + (b.z - a.z) * part,
})
