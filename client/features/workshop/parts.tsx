import { useState } from 'react'
import type { CanvasHandle } from '#client/features/indicators/canvas-handle.ts'
import { useBoardSession, useClockOffset } from '#client/session/hooks.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { isEditable } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'

/*
 * The parts of the workshop page that are fetched apart from it: a phone that votes loads neither the board nor what
 * only a wide screen or a facilitator shows.
 */

export const AgendaDialog = lazyPart(() => import('./agenda-dialog.tsx').then((m) => m.AgendaDialog))
export const AtDoorPage = lazyPart(
  () => import('#client/features/door/at-door-page.tsx').then((m) => m.AtDoorPage),
  'door',
)
export const BoardCanvas = lazyPart(
  () => import('#client/canvas/board-canvas.tsx').then((m) => m.BoardCanvas),
  'actors',
  'canvas',
  'cards',
  'insert',
  'together',
)
export const BoardList = lazyPart(
  () => import('#client/features/board-list/board-list.tsx').then((m) => m.loadBoardList()),
  'cards',
)
export const CardPart = lazyPart(
  () => import('./card-panel.tsx').then((m) => m.CardPanel),
  'cards',
  'indicators',
  'listTools',
)
const Indicators = lazyPart(
  () => import('#client/features/indicators/indicator-panel.tsx').then((m) => m.IndicatorPanel),
  'cards',
  'indicators',
)
export const ChargeBanner = lazyPart(
  () => import('#client/features/door/charge-banner.tsx').then((m) => m.ChargeBanner),
  'door',
)
export const ClosedPage = lazyPart(() => import('./closed-page.tsx').then((m) => m.ClosedPage))
export const Hints = lazyPart(() => import('#client/features/hints/hints.tsx').then((m) => m.Hints), 'hints')
export const InviteDialog = lazyPart(() => import('./invite-dialog.tsx').then((m) => m.InviteDialog))
export const Lobby = lazyPart(() => import('./lobby.tsx').then((m) => m.Lobby), 'door', 'rehearsal')
export const PeoplePanel = lazyPart(() => import('./people-panel.tsx').then((m) => m.PeoplePanel), 'door')
export const PhoneMore = lazyPart(() => import('./phone-more.tsx').then((m) => m.PhoneMore))
export const PhoneWorkspace = lazyPart(() => import('./phone-workspace.tsx').then((m) => m.PhoneWorkspace))
export const ReturnCode = lazyPart(
  () => import('#client/features/door/return-code.tsx').then((m) => m.ReturnCode),
  'door',
)
const VoteFor = lazyPart(() => import('#client/features/door/vote-for.tsx').then((m) => m.VoteFor), 'door')
export const WaitingBanner = lazyPart(
  () => import('#client/features/door/waiting-banner.tsx').then((m) => m.WaitingBanner),
  'door',
)
export const WideWorkspace = lazyPart(
  () => import('./wide-workspace.tsx').then((m) => m.WideWorkspace),
  'together',
)

export const VersionsDialog = lazyPart(
  () => import('#client/features/versions/versions-dialog.tsx').then((m) => m.VersionsDialog),
  'actorCards',
  'actors',
  'cards',
  'together',
)
export const LogDialog = lazyPart(
  () => import('#client/features/activity-log/log-dialog.tsx').then((m) => m.LogDialog),
  'together',
)

export const Cockpit = lazyPart(
  () => import('#client/features/facilitation/cockpit.tsx').then((m) => m.Cockpit),
  'facilitation',
)
const timerSound = () => import('#client/features/facilitation/timer-sound.tsx')
export const SoundSwitch = lazyPart(() => timerSound().then((m) => m.SoundSwitch), 'facilitation')
export const TimerSound = lazyPart(() => timerSound().then((m) => m.TimerSound), 'facilitation')
export const StepDone = lazyPart(
  () => import('#client/features/facilitation/step-done.tsx').then((m) => m.StepDone),
  'facilitation',
)
export const NudgeBanner = lazyPart(
  () => import('#client/features/facilitation/nudge-banner.tsx').then((m) => m.NudgeBanner),
  'facilitation',
)

export const ParkDialog = lazyPart(
  () => import('#client/features/parking/park-dialog.tsx').then((m) => m.ParkDialog),
  'cards',
  'facilitation',
)

export const EndDialog = lazyPart(
  () => import('#client/features/ending/end-dialog.tsx').then((m) => m.EndDialog),
  'facilitation',
)

export const RefusedDialog = lazyPart(() => import('./refused-dialog.tsx').then((m) => m.RefusedDialog))
export const TakenDialog = lazyPart(() => import('./taken-dialog.tsx').then((m) => m.TakenDialog))

const Outcomes = lazyPart(
  () => import('#client/features/outcomes/outcomes-panel.tsx').then((m) => m.OutcomesPanel),
  'outcomes',
  'results',
  'cards',
)
const Voting = lazyPart(() => import('#client/features/voting/voting-panel.tsx').then((m) => m.VotingPanel))

const Alone = lazyPart(
  () => import('#client/features/private-writing/private-writing.tsx').then((m) => m.PrivateWriting),
  'alone',
  'cards',
)
export const LeaveDialog = lazyPart(
  () => import('#client/features/private-writing/private-writing.tsx').then((m) => m.LeaveDialog),
  'alone',
  'cards',
)

interface PartProps {
  readonly stage: Stage
}

interface IndicatorsPartProps extends PartProps {
  readonly canvas: CanvasHandle
  readonly onClose: () => void
}

export function IndicatorsPart({ stage, ...props }: IndicatorsPartProps) {
  const session = useBoardSession()
  return <Indicators session={session} rights={stage.rights} isMine={session.isMine} {...props} />
}

/** V7. The votes of one's own seat, or of one that this device votes for besides. */
export function VotingPart({ stage }: PartProps) {
  const [other, setOther] = useState<Stage>()
  const shown = other ?? stage
  const mayHold = stage.me.role !== 'observer' && isEditable(stage.workshop.status)
  return (
    <div className="stack">
      {mayHold && <VoteFor stage={stage} onStage={setOther} isQuiet />}
      <Voting key={shown.me.id} stage={shown} workshopId={stage.workshop.id} clockOffset={useClockOffset()} />
    </div>
  )
}

export const OutcomesPart = ({ stage }: PartProps) => (
  <Outcomes stage={stage} workshopId={stage.workshop.id} />
)

/** F2. Writing alone: while its step runs, and afterwards for as long as something of it may be left. */
export function AlonePart({ stage }: PartProps) {
  const { agenda, me } = stage
  const hasRun = agenda.steps.some(
    ({ kind, state }) => kind === 'writePrivate' && (state === 'active' || state === 'done'),
  )
  return hasRun && me.role !== 'observer' ? <Alone isQuiet stage={stage} /> : null
}
