import { useEffect, useState } from 'react'
import type { CanvasHandle } from '#client/features/indicators/canvas-handle.ts'
import type { Parking } from '#client/features/parking/parking.ts'
import { usePresence } from '#client/features/people-attention/use-presence.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { Command } from '#shared/api/workshops.ts'
import type { Attention } from '#shared/domain/attention.ts'
import { type BoardRights, canChangeBoard } from '#shared/domain/rights.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { CanvasBoundary } from './canvas-boundary.tsx'
import { HELP_ID } from './help-id.ts'
import { createHost, HostContext } from './host.ts'
import { Inserting } from './ui/inserting.tsx'
import { OpenRecord } from './ui/open-record.tsx'
import type { WorkshopName } from './ui/overview.tsx'
import { useFonts } from './use-fonts.ts'
import { Workbench } from './workbench.tsx'
import 'tldraw/tldraw.css'
import './canvas.css'
import './ui/messages.css'
import './ui/selection.css'

export interface BoardCanvasProps {
  /** The board, loaded. With another session, mount another canvas (`key`). */
  readonly session: BoardSession
  readonly me: Seat
  readonly rights: BoardRights
  /** F3. Where the facilitators want everybody to look. */
  readonly attention?: Attention | undefined
  /** How many only look on. */
  readonly watching?: number | undefined
  /** Sends what a facilitator does for everybody; without it the canvas offers none of it. */
  readonly onCommand?: ((command: Command) => Promise<boolean>) | undefined
  /** Whether this person made a record; the session's own memory of it when left out. */
  readonly isMine?: ((id: string) => boolean) | undefined
  /** Points of challenges, while their result may be seen. */
  readonly votes?: ReadonlyMap<string, number> | undefined
  readonly ownVotes: ReadonlySet<string>
  /** F11. What is parked, and what may be done about it. */
  readonly parking?: Parking | undefined
  /** The record that is selected elsewhere: it is selected here too, and brought into view. */
  readonly selected?: string | null | undefined
  readonly onSelect?: ((ids: readonly string[]) => void) | undefined
  /** Shows goals and links of a card. Without it the canvas offers no button for that. */
  readonly onOpenCard?: ((id: string) => void) | undefined
  /** Gets a handle of the canvas once it is mounted, and undefined when it goes. */
  readonly onCanvas?: ((canvas: CanvasHandle | undefined) => void) | undefined
  /** Shows the indicators, from where they can be dragged onto cards. Without it there is no button for that. */
  readonly onOpenIndicators?: (() => void) | undefined
  /** Escape with nothing left to leave on the canvas. Without it the focus goes to the tools. */
  readonly onLeave?: (() => void) | undefined
  /** What pictures of the board are headed by; without it they say only that they are of a board. */
  readonly workshop?: WorkshopName | undefined
  /** Key of the canvas library, which asks for none in this version. */
  readonly licenseKey?: string | undefined
}

/** The board as a canvas: a view of the session's records, and a way of changing them. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { session, me, rights, attention, votes, ownVotes, parking, isMine = session.isMine } = props
  const t = useTexts().canvas
  const [host] = useState(() => {
    const created = createHost({ session, me, rights, isMine })
    if (attention) created.attention.set(attention)
    return created
  })
  const hasFonts = useFonts()
  const [attempt, setAttempt] = useState(0)
  usePresence(session, 'board')
  useEffect(() => void host.rights.set(rights), [host, rights])
  useEffect(() => void (attention && host.attention.set(attention)), [host, attention])
  useEffect(() => void host.votes.set(votes), [host, votes])
  useEffect(() => void host.ownVotes.set(ownVotes), [host, ownVotes])
  useEffect(() => void (parking && host.parking.set(parking)), [host, parking])

  const isReadOnly = me.role === 'observer' || !canChangeBoard(rights)
  return (
    <section className="canvas" aria-label={t.region}>
      <p id={HELP_ID} className="visually-hidden">
        {isReadOnly ? t.readOnly : t.regionHelp}
      </p>
      <HostContext value={host}>
        <CanvasBoundary key={attempt} onRetry={() => setAttempt(attempt + 1)}>
          {hasFonts ? <Workbench {...props} host={host} isReadOnly={isReadOnly} /> : <p>{t.loading}</p>}
        </CanvasBoundary>
        <Inserting host={host} rights={rights} />
        <OpenRecord host={host} rights={rights} />
      </HostContext>
    </section>
  )
}
