import { FileChoice, FileDialog } from '#client/features/import/file-dialog.tsx'
import type { ReadFault } from '#client/features/import/limits.ts'
import { readInWorker } from '#client/features/import/read-in-worker.ts'
import { useTexts } from '#client/session/language.ts'
import { STATUS_LIMITS } from '#shared/domain/data-status.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { ImportReview, type StatusRows } from './import-review.tsx'

interface ImportDialogProps {
  readonly workshopId: string
  readonly onClose: () => void
  /** Something else is known now. */
  readonly onDone: () => Promise<void>
}

const FILES = '.csv,.tsv,.txt,.xlsx,text/csv'

/** DS6. Reads the grid back from a file: first what would become of it, then all rows that can be taken. */
export function ImportDialog({ workshopId, onClose, onDone }: ImportDialogProps) {
  const t = useTexts().data.import
  return (
    <FileDialog
      title={t.title}
      width="40rem"
      words={t}
      accept={FILES}
      read={readStatusFile}
      faultText={(fault) => t.faults[fault]}
      onClose={onClose}
    >
      {(rows, _name, choose) => (
        <ImportReview
          {...{ workshopId, rows, onClose, onDone }}
          another={<FileChoice label={t.another} accept={FILES} onChoose={choose} />}
        />
      )}
    </FileDialog>
  )
}

async function readStatusFile(file: Blob): Promise<Result<StatusRows, ReadFault>> {
  const table = await readInWorker(file)
  if (!table.ok) return table
  if (table.value.length > STATUS_LIMITS.rows) return fail('tooMany')
  return ok(table.value.map(({ cells, ...row }) => ({ ...row, cells: [...cells] })))
}
