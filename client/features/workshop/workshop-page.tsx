import { openEarly, WorkshopProvider } from '#client/session/provider.tsx'
import { Toasts } from '#client/ui/toast.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import { SMALL } from '#shared/wire/screens.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { BoardList, Lobby, PhoneWorkspace, WideWorkspace } from './parts.tsx'
import { StageGate } from './stage-gate.tsx'
import { useIsPreparing } from './use-preparing.ts'
import { WaitRoom } from './wait-room.tsx'
import { Workspace } from './workspace.tsx'

const [, opened] = /^\/w\/([^/]+)$/.exec(location.pathname) ?? []
if (opened) openEarly(opened)

// on its way while the sockets connect
if (matchMedia(SMALL).matches) {
  PhoneWorkspace.load()
  BoardList.load()
} else WideWorkspace.load()

/** `/w/:id`: one workshop, in whatever phase it is. */
export function WorkshopPage({ workshopId }: { readonly workshopId: string }) {
  return (
    <WorkshopProvider workshopId={workshopId}>
      <StageGate>{(stage) => <Phase stage={stage} />}</StageGate>
      <Toasts />
    </WorkshopProvider>
  )
}

function Phase({ stage }: { readonly stage: Stage }) {
  const [isPreparing, setPreparing] = useIsPreparing()
  const { status } = stage.workshop
  const isWaiting = status === 'draft' || status === 'lobby'
  if (!isWaiting || (isPreparing && isFacilitating(stage.me.role))) {
    return <Workspace stage={stage} {...(isWaiting && { onLobby: () => setPreparing(false) })} />
  }
  return isFacilitating(stage.me.role) ? (
    <Lobby stage={stage} onPrepare={() => setPreparing(true)} />
  ) : (
    <WaitRoom stage={stage} />
  )
}
