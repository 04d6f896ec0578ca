import { memo, useCallback, useRef } from 'react'
import {
  type Atom,
  DefaultShapeIndicator,
  type TLShapeId,
  TldrawOverlays,
  useComputed,
  useEditor,
  useQuickReactor,
  useValue,
} from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import type { Point } from '#shared/board/box.ts'
import { useHost } from '../host.ts'
import { colourOfSeat } from './colours.ts'
import { LaserTrail } from './laser-trail.tsx'
import { LockMarks } from './lock-marks.tsx'
import { isSameList, isSameLook, lookOf } from './look.ts'
import { CROWD, type Peer } from './peers.ts'
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
  const glides = all.length <= CROWD
  return all.map((peer) => <PeerOnBoard key={peer.get().client} peer={peer} glides={glides} />)
}

interface PeerOnBoardProps {
  readonly peer: Atom<Peer>
  readonly glides: boolean
}

/** Drawn again when something else has changed than where the pointer is. */
const PeerOnBoard = memo(function PeerOnBoard({ peer, glides }: PeerOnBoardProps) {
  const editor = useEditor()
  const host = useHost()
  const t = useTexts().common
  const look = useValue(useComputed('look', () => lookOf(peer.get()), SAME_LOOK, [peer]))
  const { number, points, isStill, selection, trail } = look
  const showsCursors = useValue(host.showsCursors)
  const colour = colourOfSeat(number)
  const name = look.name || t.guest({ number })
  const held = useValue(
    useComputed(
      'held',
      () => selection.map((id) => host.ids.shapeOf(id)).filter((id) => editor.store.has(id)),
      SAME_LIST,
      [selection, host, editor],
    ),
  )
  return (
    <>
      {held.map((id) => (
        <Held key={id} id={id} colour={colour} name={name} />
      ))}
      {trail.length > 0 && <LaserTrail trail={trail} colour={colour} />}
      {points && showsCursors && (
        <PeerCursor peer={peer} colour={colour} name={name} isStill={isStill} glides={glides} />
      )}
    </>
  )
})

const SAME_LOOK = { isEqual: isSameLook }
const SAME_LIST = { isEqual: isSameList }

/** Keeps something at a point of the board, as large as it is on the screen, without drawing it again. */
function usePlaceOnBoard(pointOf: () => Point | null | undefined) {
  const editor = useEditor()
  const ref = useRef<HTMLDivElement>(null)
  useQuickReactor('place on the board', () => {
    const point = pointOf()
    const scale = 1 / editor.getZoomLevel()
    if (point && ref.current) {
      ref.current.style.translate = `${point.x}px ${point.y}px`
      ref.current.style.scale = String(scale)
    }
  }, [editor, pointOf])
  return ref
}

interface HeldProps {
  readonly id: TLShapeId
  readonly colour: string
  readonly name: string
}

/** What somebody else has selected: outlined, with the name, so that it is not told by colour alone. */
function Held({ id, colour, name }: HeldProps) {
  const editor = useEditor()
  const ref = usePlaceOnBoard(useCallback(() => editor.getShapePageBounds(id)?.point, [editor, id]))
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
  readonly peer: Atom<Peer>
  readonly colour: string
  readonly name: string
  readonly isStill: boolean
  readonly glides: boolean
}

function PeerCursor({ peer, colour, name, isStill, glides }: PeerCursorProps) {
  const ref = usePlaceOnBoard(useCallback(() => peer.get().cursor, [peer]))
  return (
    <div
      ref={ref}
      className="tl-overlays__item canvas-cursor"
      data-still={isStill}
      data-glides={glides}
      aria-hidden="true"
    >
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
