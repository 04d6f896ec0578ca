import type { Insert } from '#client/features/insert/insert.ts'
import type { InsertDialogProps } from '#client/features/insert/insert-dialog.tsx'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { FileDialog } from './file-dialog.tsx'
import { ImportForm } from './import-form.tsx'
import { readInWorker } from './read-in-worker.ts'
import './import.css'

interface ImportDialogProps extends InsertDialogProps {
  readonly insert: Insert
}

/** Makes cards of a spreadsheet: chosen, looked at, and laid on the board all at once. */
export function ImportDialog({ insert, session, onClose }: ImportDialogProps) {
  const t = useTexts().insert.table
  const onDone = (ids: readonly string[], count: number) => {
    announce(t.done({ count }))
    insert.onDone?.(ids)
    onClose()
  }
  return (
    <FileDialog
      title={t.add}
      width="46rem"
      words={t}
      accept=".csv,.tsv,.txt,.xlsx,text/csv"
      first={insert.files[0]}
      read={readInWorker}
      faultText={(fault) => t.faults[fault]}
      onClose={onClose}
    >
      {(table) => <ImportForm {...{ table, session, onDone }} />}
    </FileDialog>
  )
}
