import { type ReactNode, useEffect, useRef } from 'react'
import { useStageState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { StageState } from '#client/session/types.ts'
import { Loading } from '#client/ui/loading.tsx'
import { MessagePage } from '#client/ui/message-page.tsx'
import type { Stage } from '#shared/wire/stage.ts'
import { AtDoorPage, ClosedPage } from './parts.tsx'

/** Waits for the server's first word, and shows its last; in between, what `children` makes of the Stage. */
export function StageGate({ children }: { readonly children: (stage: Stage) => ReactNode }) {
  const t = useTexts()
  const state = useStageState()
  useNewVersion(state.kind)
  if (state.kind === 'closed') return <ClosedPage code={state.code} />
  if (state.kind === 'waiting') return <AtDoorPage door={state.door} />
  if (state.stage) return children(state.stage)
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
