import { useValue } from 'tldraw'
import { RecordDialog } from '#client/features/actors/record-dialog.tsx'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { CanvasHost } from '../host.ts'

interface OpenRecordProps {
  readonly host: CanvasHost
  readonly rights: BoardRights
}

/** The window for an actor or an activity, the same as in the list. It stands beside the canvas, whose keys are not for it. */
export function OpenRecord({ host, rights }: OpenRecordProps) {
  const asked = useValue(host.record)
  if (!asked) return null
  return (
    <RecordDialog
      key={`${asked.kind} ${asked.id}`}
      isQuiet
      asked={asked}
      session={host.session}
      rights={rights}
      isMine={host.isMine}
      onClose={() => host.record.update((current) => (current === asked ? undefined : current))}
    />
  )
}
