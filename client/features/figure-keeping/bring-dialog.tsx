import { FileChoice, FileDialog } from '#client/features/import/file-dialog.tsx'
import { useTexts } from '#client/session/language.ts'
import { BringReview } from './bring-review.tsx'
import { readFigureFile } from './read-figure-file.ts'

interface BringDialogProps {
  readonly workshopId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

const FILES = '.csv,.tsv,.txt,.xlsx,text/csv'

/** Brings figures in: a file is chosen, looked at, and taken with all of its rows that can be, or not at all. */
export function BringDialog({ workshopId, onClose, onDone }: BringDialogProps) {
  const t = useTexts().figureKeeping.import
  return (
    <FileDialog
      title={t.title}
      width="52rem"
      words={t}
      accept={FILES}
      read={(file) => readFigureFile(file)}
      faultText={(fault) => t.faults[fault]}
      onClose={onClose}
    >
      {(file, fileName, choose) => (
        <BringReview
          {...{ workshopId, file, fileName, onClose, onDone }}
          another={<FileChoice label={t.another} accept={FILES} onChoose={choose} />}
        />
      )}
    </FileDialog>
  )
}
