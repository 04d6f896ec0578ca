import { type ReactNode, useMemo, useState } from 'react'
import { api } from '#client/api/request.ts'
import { ReviewForm } from '#client/features/import/review-form.tsx'
import { useTrial } from '#client/features/import/use-trial.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import type { BroughtFigures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { FIGURE_LIMITS as LIMITS } from '#shared/catalogue/figures/limits.ts'
import { figureRows, guessFigureMapping } from '#shared/catalogue/figures/table.ts'
import { DATA_QUALITIES } from '#shared/domain/figure.ts'
import { FigureColumns } from './figure-columns.tsx'
import { FigureReport } from './figure-report.tsx'
import { FigureTable } from './figure-table.tsx'
import type { FigureFile } from './read-figure-file.ts'

interface BringReviewProps {
  readonly workshopId: string
  readonly file: FigureFile
  /** Without its ending. */
  readonly fileName: string
  /** Chooses another file. */
  readonly another: ReactNode
  readonly onClose: () => void
  readonly onDone: () => void
}

const DECIMALS = ['auto', 'comma', 'point'] as const

/** What would become of a file of figures, and what is said of all of it where it is brought in. */
export function BringReview({ workshopId, file, fileName, another, onClose, onDone }: BringReviewProps) {
  const texts = useTexts()
  const { import: t, qualities } = texts.figureKeeping
  const { table } = file
  const first = table[0]?.cells ?? []
  const guess = useMemo(() => guessFigureMapping(first), [first])
  const [mapping, setMapping] = useState(guess.mapping)
  const [hasHeadings, setHasHeadings] = useState(guess.hasHeadings)
  const [name, setName] = useState(fileName.slice(0, LIMITS.name))
  const [source, setSource] = useState('')
  const [quality, setQuality] = useState<(typeof DATA_QUALITIES)[number]>('unknown')
  const [decimal, setDecimal] = useState<(typeof DECIMALS)[number]>(file.decimal ?? 'auto')
  const asked = useMemo(
    () => ({
      name: 'Prøve',
      rows: figureRows(table, mapping, hasHeadings),
      quality,
      ...(source.trim() !== '' && { source }),
      ...(decimal !== 'auto' && { decimal }),
    }),
    [table, mapping, hasHeadings, quality, source, decimal],
  )
  const trial = useTrial<BroughtFigures>(paths.figurePacks(workshopId), asked)
  return (
    <ReviewForm
      words={t}
      failureText={({ code }) => texts.problems[code]}
      trial={trial}
      judgedBy={
        <>
          {another}
          <FigureColumns
            first={first}
            columns={Math.max(...table.map(({ cells }) => cells.length))}
            {...{ hasHeadings, mapping }}
            onHeadings={setHasHeadings}
            onMapping={setMapping}
          />
          <OptionField
            label={t.decimal}
            description={t.decimalHelp}
            value={decimal}
            options={DECIMALS}
            names={t.decimals}
            onChange={setDecimal}
          />
          <Field label={t.source} optional={mapping.source !== undefined}>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                maxLength={LIMITS.source}
                value={source}
                onChange={({ currentTarget }) => setSource(currentTarget.value)}
              />
            )}
          </Field>
          <OptionField
            label={t.quality}
            value={quality}
            options={DATA_QUALITIES}
            names={qualities}
            onChange={setQuality}
          />
        </>
      }
      preview={(tried) => (
        <>
          {tried.first.length > 0 && <FigureTable caption={t.preview} figures={tried.first} />}
          <FigureReport report={tried.report} />
        </>
      )}
      name={name}
      nameLimit={LIMITS.name}
      onName={setName}
      save={() => api.post<BroughtFigures>(paths.figurePacks(workshopId), { ...asked, name })}
      onSaved={(saved) => {
        announce(t.saved({ count: saved.report.accepted }))
        onDone()
      }}
      onClose={onClose}
    />
  )
}
