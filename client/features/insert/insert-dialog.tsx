import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Insert } from './insert.ts'

const ImageDialog = lazyPart(() =>
  import('#client/features/images/image-dialog.tsx').then((m) => m.ImageDialog),
)
const ImportDialog = lazyPart(() =>
  import('#client/features/import/import-dialog.tsx').then((m) => m.ImportDialog),
)

export interface InsertDialogProps {
  readonly insert: Insert
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly workshopId: string
  readonly onClose: () => void
}

/** The window in which something is brought in from a file, or told that it cannot be. */
export function InsertDialog({ insert, ...props }: InsertDialogProps) {
  const t = useTexts()
  const inserting = useTexts().insert
  if (insert.kind === 'image') return <ImageDialog insert={insert} {...props} />
  if (insert.kind === 'table') return <ImportDialog insert={insert} {...props} />
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={inserting.other.title}
      actions={
        <button type="button" className="ds-button" onClick={props.onClose}>
          {t.common.close}
        </button>
      }
    >
      <p>{insert.kind === 'several' ? inserting.other.several : inserting.other.text}</p>
    </Dialog>
  )
}
