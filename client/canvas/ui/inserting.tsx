import { useValue } from 'tldraw'
import { keyOf } from '#client/features/insert/insert.ts'
import { useWorkshopId } from '#client/session/hooks.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { CanvasHost } from '../host.ts'

const InsertDialog = lazyPart(() =>
  import('#client/features/insert/insert-dialog.tsx').then((m) => m.InsertDialog),
)

interface InsertingProps {
  readonly host: CanvasHost
  readonly rights: BoardRights
}

/** The window in which something is brought in from a file. It stands beside the canvas, whose keys are not for it. */
export function Inserting({ host, rights }: InsertingProps) {
  const insert = useValue(host.insert)
  const workshopId = useWorkshopId()
  if (!insert) return null
  const close = () => host.insert.update((current) => (current === insert ? undefined : current))
  return (
    <InsertDialog
      key={keyOf(insert)}
      insert={insert}
      session={host.session}
      rights={rights}
      workshopId={workshopId}
      onClose={close}
    />
  )
}
