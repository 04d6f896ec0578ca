import { useState } from 'react'
import { useLoad } from '#client/api/use-load.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { StatbankCandidate } from '#shared/api/statbank.ts'
import type { StatbankMapping, TableForm } from '#shared/domain/statbank/mapping.ts'
import { MappingForm } from './mapping-form.tsx'
import { failureText } from './outcome-words.ts'
import { TableSearch } from './table-search.tsx'

export interface MappingDialogProps {
  readonly workshopId: string
  readonly municipalities: readonly string[]
  readonly nameOf: (number: string) => string
  readonly candidate: Omit<StatbankCandidate, 'isLinked'>
  /** What was chosen before. */
  readonly before: StatbankMapping | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Chooses which figures of a table an indicator stands for: a table first, then what of it. */
export function MappingDialog(props: MappingDialogProps) {
  const { workshopId, candidate, onClose } = props
  const texts = useTexts()
  const t = texts.statbank.dialog
  const language = useLanguage()
  const [table, setTable] = useState<string | undefined>(candidate.table === '' ? undefined : candidate.table)
  const form = useLoad<TableForm>(table === undefined ? undefined : paths.statbankTable(workshopId, table), {
    language,
  })
  const another = (
    <div className="row">
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setTable(undefined)}>
        {t.another}
      </button>
    </div>
  )
  return (
    <Dialog open onClose={onClose} title={t.title({ title: candidate.title[language] })} width="46rem">
      {table === undefined && <TableSearch workshopId={workshopId} onChoose={setTable} />}
      {table !== undefined && form.kind === 'loading' && <p role="status">{t.reading}</p>}
      {table !== undefined && form.kind === 'failed' && (
        <>
          <Notice tone="warning" live="alert">
            {failureText(texts, form.failure)}
          </Notice>
          <div className="row">
            <button type="button" className="ds-button" data-variant="secondary" onClick={form.again}>
              {texts.common.tryAgain}
            </button>
          </div>
          {another}
        </>
      )}
      {table !== undefined && form.kind === 'loaded' && (
        <MappingForm key={table} {...props} form={form.value} another={another} />
      )}
    </Dialog>
  )
}
