import { type ReactNode, useMemo, useState } from 'react'
import { api } from '#client/api/request.ts'
import { ReviewForm } from '#client/features/import/review-form.tsx'
import { useTrial } from '#client/features/import/use-trial.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import type { ImportReply, IndicatorSet } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import { CATALOGUE_LIMITS as LIMITS } from '#shared/catalogue/import/limits.ts'
import { documentOf, guessMapping } from '#shared/catalogue/import/table.ts'
import { FRAMEWORKS, type Framework } from '#shared/catalogue/types.ts'
import { failureText } from './fault-text.ts'
import { ImportPreview } from './import-preview.tsx'
import { MappingFields } from './mapping-fields.tsx'
import type { CatalogueFile } from './read-file.ts'

interface ImportReviewProps {
  readonly workshopId: string
  readonly sets: readonly IndicatorSet[]
  readonly set: IndicatorSet | undefined
  readonly file: CatalogueFile
  /** Without its ending. */
  readonly fileName: string
  /** Chooses another file. */
  readonly another: ReactNode
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What would become of a file, and what is said of it where it is brought in. */
export function ImportReview(props: ImportReviewProps) {
  const { workshopId, sets, set, file, fileName, another, onClose, onDone } = props
  const texts = useTexts()
  const t = texts.catalogue.import
  const rows = file.kind === 'table' ? file.table : undefined
  const guess = useMemo(() => guessMapping(rows?.[0]?.cells ?? []), [rows])
  const [mapping, setMapping] = useState(guess.mapping)
  const [hasHeadings, setHasHeadings] = useState(guess.hasHeadings)
  const content = useMemo(
    () =>
      file.kind === 'table'
        ? { format: 'json' as const, content: documentOf(file.table, mapping, hasHeadings) }
        : { format: file.format, content: file.content },
    [file, mapping, hasHeadings],
  )
  const [framework, setFramework] = useState<Framework>(
    set?.framework ?? (file.kind === 'text' && file.format === 'turtle' ? 'KS' : 'own'),
  )
  const [own, setOwn] = useState<Partial<Record<'name' | 'source' | 'licence', string>>>({})
  const asked = useMemo(
    () => ({ ...content, framework, ...(set && { set: set.id }) }),
    [content, framework, set],
  )
  const trial = useTrial<ImportReply>(paths.catalogueImports(workshopId), asked)
  const tried = trial?.ok ? trial.value : undefined
  const name = own.name ?? set?.name ?? tried?.name ?? fileName
  const about = {
    source: own.source ?? tried?.source ?? '',
    licence: own.licence ?? tried?.licence ?? '',
  }
  const isKnownName = !set && sets.some((one) => one.name.toLowerCase() === name.trim().toLowerCase())

  return (
    <ReviewForm
      words={t}
      failureText={(failure) => failureText(texts, failure)}
      trial={trial}
      judgedBy={
        <>
          {another}
          {rows && (
            <MappingFields
              first={rows[0]?.cells ?? []}
              columns={Math.max(...rows.map(({ cells }) => cells.length))}
              {...{ hasHeadings, mapping }}
              onHeadings={setHasHeadings}
              onMapping={setMapping}
            />
          )}
        </>
      }
      preview={(reply) => <ImportPreview reply={reply} />}
      name={name}
      nameLimit={LIMITS.name}
      onName={set ? undefined : (given) => setOwn({ ...own, name: given })}
      about={
        <>
          {isKnownName && <Notice>{t.sameName}</Notice>}
          <OptionField
            label={t.framework}
            value={framework}
            options={FRAMEWORKS}
            names={texts.indicators.frameworks}
            onChange={setFramework}
          />
          <Field label={t.source} description={t.sourceHelp} optional>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                maxLength={LIMITS.source}
                value={about.source}
                onChange={({ currentTarget }) => setOwn({ ...own, source: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t.licence} optional>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                maxLength={LIMITS.licence}
                value={about.licence}
                onChange={({ currentTarget }) => setOwn({ ...own, licence: currentTarget.value })}
              />
            )}
          </Field>
        </>
      }
      save={() => api.post<ImportReply>(paths.catalogueImports(workshopId), { ...asked, name, ...about })}
      onSaved={(saved) => {
        announce(t.saved({ count: saved.report.accepted, name }))
        onDone()
      }}
      onClose={onClose}
    />
  )
}
