import { useEffect } from 'react'
import { beginWork } from '#client/session/at-work.ts'
import { useSaveState } from '#client/session/hooks.ts'
import { useMedia } from '#client/ui/use-media.ts'
import { useTitle } from '#client/ui/use-title.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { SMALL } from '#shared/wire/screens.ts'
import type { Stage } from '#shared/wire/stage.ts'
import {
  ClosedPage,
  PhoneWorkspace,
  RefusedDialog,
  TakenDialog,
  TimerSound,
  WideWorkspace,
} from './parts.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useSpokenChanges } from './use-spoken-changes.ts'

export interface WorkspaceProps {
  readonly stage: Stage
  /** Back to the lobby, while a facilitator prepares the board. */
  readonly onLobby?: () => void
}

/** The workshop at work, or as it was left: the board in one of its views, and everything around it. */
export function Workspace(props: WorkspaceProps) {
  const isSmall = useMedia(SMALL)
  const save = useSaveState()
  useTitle(props.stage.workshop.title)
  useSpokenChanges(props.stage)
  useLeaveWarning()
  useEffect(beginWork, [])
  useEffect(() => {
    // when they are needed, the server may be out of reach
    RefusedDialog.load()
    TakenDialog.load()
    ClosedPage.load()
  }, [])
  if (save.kind === 'closed') return <ClosedPage code={save.code} />
  return (
    <>
      {isFacilitating(props.stage.me.role) && <TimerSound timer={props.stage.agenda.timer} isQuiet />}
      {isSmall ? <PhoneWorkspace {...props} /> : <WideWorkspace {...props} />}
      {/* they stay, so that they give the focus back when what they show is dismissed */}
      <RefusedDialog isQuiet />
      <TakenDialog isQuiet />
    </>
  )
}
