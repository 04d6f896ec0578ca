import { type FormEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { MappingPreview } from '#shared/api/statbank.ts'
import type { TableForm } from '#shared/domain/statbank/mapping.ts'
import { AreaChoices } from './area-choices.tsx'
import { DimensionField } from './dimension-field.tsx'
import { FiguresPreview } from './figures-preview.tsx'
import type { MappingDialogProps } from './mapping-dialog.tsx'
import { asMapping, draftOf, type MappingDraft } from './mapping-draft.ts'
import { failureText } from './outcome-words.ts'

interface MappingFormProps extends MappingDialogProps {
  readonly form: TableForm
  /** The way to another table. */
  readonly another: ReactNode
}

/** Chooses a measure and one value of each other dimension, shows the figures that come of it, and keeps the choice. */
export function MappingForm(props: MappingFormProps) {
  const { workshopId, candidate, form, before, municipalities, nameOf, another, onClose, onDone } = props
  const texts = useTexts()
  const t = texts.statbank.dialog
  const [draft, setDraft] = useState(() => draftOf(form, before))
  const [preview, setPreview] = useState<MappingPreview>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const mapping = asMapping(form, draft)

  // the form takes the place of what the table was chosen in
  const heading = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])

  const change = (next: Partial<MappingDraft>) => {
    setDraft({ ...draft, ...next })
    setPreview(undefined) // it is of another choice
  }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (!mapping) return setFailure(t.incomplete)
    setBusy(true)
    setFailure(undefined)
    const reply = await api.post<MappingPreview>(
      paths.statbankPreview(workshopId, candidate.indicator),
      mapping,
    )
    setBusy(false)
    if (!reply.ok) return setFailure(failureText(texts, reply.error))
    setPreview(reply.value)
    announce(t.values)
  }
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    const reply = await api.put(paths.statbankMapping(workshopId, candidate.indicator), mapping)
    setBusy(false)
    if (!reply.ok) return setFailure(failureText(texts, reply.error))
    announce(t.saved)
    onDone()
  }
  /** The figures that come of it have been shown. */
  const isSeen = preview?.outcome.kind === 'came'
  const [newest = '', oldest = newest] = [form.years[0], form.years.at(-1)]
  return (
    <form className="stack" onSubmit={look} noValidate>
      <p ref={heading} className="strong" tabIndex={-1}>
        {form.label}
      </p>
      <p className="small">{t.years({ first: oldest, last: newest })}</p>
      {another}
      <DimensionField
        choice={form.contents}
        label={t.contents}
        value={draft.contents}
        onChange={(contents) => change({ contents })}
      />
      {form.others.map((choice) => (
        <DimensionField
          key={choice.id}
          choice={choice}
          label={choice.label}
          value={draft.others[choice.id]}
          onChange={(code) => change({ others: { ...draft.others, [choice.id]: code } })}
        />
      ))}
      {form.areas.length > 0 && (
        <AreaChoices
          areas={form.areas}
          chosen={draft.comparisons}
          onChange={(comparisons) => change({ comparisons })}
        />
      )}
      {isBusy && <p role="status">{t.looking}</p>}
      {failure && (
        <Notice tone="warning" live="alert">
          {failure}
        </Notice>
      )}
      {preview && <FiguresPreview {...{ preview, municipalities, nameOf }} />}
      <div className="row">
        {/* one button, so that it keeps the focus */}
        <button
          type={isSeen ? 'button' : 'submit'}
          className="ds-button"
          aria-busy={isBusy}
          onClick={() => isSeen && void save()}
        >
          {isSeen ? t.use : t.preview}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
