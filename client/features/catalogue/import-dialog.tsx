import { FileChoice, FileDialog } from '#client/features/import/file-dialog.tsx'
import { useTexts } from '#client/session/language.ts'
import type { IndicatorSet } from '#shared/api/catalogue.ts'
import { faultText } from './fault-text.ts'
import { ImportReview } from './import-review.tsx'
import { readCatalogueFile } from './read-file.ts'

interface ImportDialogProps {
  readonly workshopId: string
  readonly sets: readonly IndicatorSet[]
  /** The set that a new version is brought of. */
  readonly set: IndicatorSet | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

const FILES = '.ttl,.json,.csv,.tsv,.txt,.xlsx,text/turtle,application/json,text/csv'

/** Brings indicators in: a file is chosen, looked at, and taken with all of its rows that can be, or not at all. */
export function ImportDialog({ workshopId, sets, set, onClose, onDone }: ImportDialogProps) {
  const t = useTexts().catalogue
  return (
    <FileDialog
      title={set ? t.sets.newVersionOf({ name: set.name }) : t.import.title}
      width="52rem"
      words={t.import}
      accept={FILES}
      read={readCatalogueFile}
      faultText={(fault) => faultText(t.import, fault, null)}
      onClose={onClose}
    >
      {(file, fileName, choose) => (
        <ImportReview
          {...{ workshopId, sets, set, file, fileName, onClose, onDone }}
          another={<FileChoice label={t.import.another} accept={FILES} onChoose={choose} />}
        />
      )}
    </FileDialog>
  )
}
