import { useEffect, useRef } from 'react'
import { useStageState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { WorkshopProvider } from '#client/session/provider.tsx'
import type { StageState } from '#client/session/types.ts'
import { Loading } from '#client/ui/loading.tsx'
import { MessagePage } from '#client/ui/message-page.tsx'
import { Toasts } from '#client/ui/toast.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import { SMALL } from '#shared/wire/screens.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { AtDoorPage, BoardList, ClosedPage, Lobby, PhoneWorkspace, WideWorkspace } from './parts.tsx'
import { useIsPreparing } from './use-preparing.ts'
import { WaitRoom } from './wait-room.tsx'
import { Workspace } from './workspace.tsx'

// on its way while the sockets connect
if (matchMedia(SMALL).matches) {
  PhoneWorkspace.load()
  BoardList.load()
} else WideWorkspace.load()

/** `/w/:id`: one workshop, in whatever phase it is. */
export function WorkshopPage({ workshopId }: { readonly workshopId: string }) {
  return (
    <WorkshopProvider workshopId={workshopId}>
      <Gate />
      <Toasts />
    </WorkshopProvider>
  )
}

/** Waits for the server's first word, and shows its last. */
function Gate() {
  const t = useTexts()
  const state = useStageState()
  useNewVersion(state.kind)
  if (state.kind === 'closed') return <ClosedPage code={state.code} />
  if (state.kind === 'waiting') return <AtDoorPage door={state.door} />
  if (state.stage) return <Phase stage={state.stage} />
  if (state.kind !== 'offline') return <Loading />
  return (
    <MessagePage title={t.common.error.serverAway}>
      <p role="status">{t.common.error.serverAwayBody}</p>
    </MessagePage>
  )
}

/** A server that was away may have come back with another version of the page. */
function useNewVersion(kind: StageState['kind']): void {
  const wasAway = useRef(false)
  useEffect(() => {
    if (kind === 'offline') wasAway.current = true
    if (kind !== 'live' || !wasAway.current) return
    wasAway.current = false
    void import('#client/shell/new-version.ts').then((m) => m.lookForNewVersion())
  }, [kind])
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
