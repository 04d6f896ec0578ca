import { memo, useRef } from 'react'
import {
  type Atom,
  DefaultShapeIndicator,
  type TLShapeId,
  TldrawOverlays,
  useEditor,
  useTransform,
  useValue,
} from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import { colourOfSeat } from './colours.ts'
import { LaserTrail } from './laser-trail.tsx'
import { LockMarks } from './lock-marks.tsx'
import type { Peer } from './peers.ts'
import './presence.css'

/** What lies over the shapes: the library's own hints, and where the others are. */
export function OverlaysWithPeers() {
  return (
    <>
      <TldrawOverlays />
      <LockMarks />
      <PeerLayer />
    </>
  )
}

function PeerLayer() {
  const all = useValue(useHost().peers)
  return all.map((peer) => <PeerOnBoard key={peer.get().client} peer={peer} />)
}

const PeerOnBoard = memo(function PeerOnBoard({ peer }: { readonly peer: Atom<Peer> }) {
  const editor = useEditor()
  const host = useHost()
  const t = useTexts().common
  const { user, cursor, selection, isStill, view, trail } = useValue(peer)
  const showsCursors = useValue(host.showsCursors)
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const colour = colourOfSeat(user.number)
  const name = user.name || t.guest({ number: user.number })
  const held = useValue(
    'held',
    () => selection.map((id) => host.ids.shapeOf(id)).filter((id) => editor.getShape(id) !== undefined),
    [selection, host, editor],
  )
  return (
    <>
      {held.map((id) => (
        <Held key={id} id={id} colour={colour} name={name} zoom={zoom} />
      ))}
      {trail.length > 0 && <LaserTrail trail={trail} colour={colour} />}
      {cursor && showsCursors && view === 'board' && (
        <PeerCursor x={cursor.x} y={cursor.y} zoom={zoom} colour={colour} name={name} isStill={isStill} />
      )}
    </>
  )
})

interface HeldProps {
  readonly id: TLShapeId
  readonly colour: string
  readonly name: string
  readonly zoom: number
}

/** What somebody else has selected: outlined, with the name, so that it is not told by colour alone. */
function Held({ id, colour, name, zoom }: HeldProps) {
  const editor = useEditor()
  const ref = useRef<HTMLDivElement>(null!)
  const corner = useValue('corner', () => editor.getShapePageBounds(id)?.point, [editor, id])
  useTransform(ref, corner?.x, corner?.y, 1 / zoom)
  return (
    <>
      <DefaultShapeIndicator shapeId={id} color={colour} className="canvas-held" />
      <div ref={ref} className="tl-overlays__item canvas-held-name" aria-hidden="true">
        <span style={{ background: colour }}>{name}</span>
      </div>
    </>
  )
}

interface PeerCursorProps {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly colour: string
  readonly name: string
  readonly isStill: boolean
}

function PeerCursor({ x, y, zoom, colour, name, isStill }: PeerCursorProps) {
  const ref = useRef<HTMLDivElement>(null!)
  useTransform(ref, x, y, 1 / zoom)
  return (
    <div ref={ref} className="tl-overlays__item canvas-cursor" data-still={isStill} aria-hidden="true">
      <svg width="18" height="22" viewBox="0 0 18 22">
        <title>{name}</title>
        <path
          d="M1.5 1.5v16l4.6-4.2h7.4z"
          fill={colour}
          stroke="var(--seat-ink)"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      <span style={{ background: colour }}>{name}</span>
    </div>
  )
}
