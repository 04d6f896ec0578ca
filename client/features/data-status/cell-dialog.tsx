import { type FormEvent, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Field } from '#client/ui/field.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import type { PutStatus } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import type { Kpi } from '#shared/catalogue/status-picture.ts'
import {
  type DataStatus,
  HAS,
  type Has,
  STATUS_LIMITS,
  type StatusSuggestion,
} from '#shared/domain/data-status.ts'
import { DATA_QUALITIES, type DataQuality } from '#shared/domain/figure.ts'

interface CellDialogProps {
  readonly workshopId: string
  readonly kpi: Kpi
  readonly municipality: { readonly number: string; readonly name: string }
  readonly status: DataStatus | undefined
  readonly suggestion: StatusSuggestion | undefined
  readonly mayFill: boolean
  readonly onClose: () => void
  /** Something else is known now. */
  readonly onDone: () => Promise<void>
}

/** What is known of one indicator in one municipality, to be read, and changed by who may. */
export function CellDialog(props: CellDialogProps) {
  const { kpi, municipality, mayFill, onClose } = props
  const t = useTexts().data
  const title = t.grid.of({ kpi: kpi.title[useLanguage()], municipality: municipality.name })
  return (
    <Dialog open onClose={onClose} title={title} width="32rem">
      <Suggestion suggestion={props.suggestion} />
      {mayFill ? <CellForm {...props} /> : <CellFacts status={props.status} />}
    </Dialog>
  )
}

/** With year and source, without which no figure is told. */
function Suggestion({ suggestion }: Pick<CellDialogProps, 'suggestion'>) {
  const t = useTexts().data
  if (!suggestion) return null
  const { has, year, source } = suggestion
  return <p>{t.suggestion({ has: t.has[has], year, source })}</p>
}

function CellFacts({ status }: Pick<CellDialogProps, 'status'>) {
  const t = useTexts().data
  return (
    <>
      <p className="strong">{status ? t.has[status.has] : t.notFilled}</p>
      {status && (
        <>
          <p>
            {t.cell.quality} {t.qualities[status.quality]}
          </p>
          <p className="data-note">{status.note || t.cell.noNote}</p>
        </>
      )}
      <p className="small muted">{t.cell.readOnly}</p>
    </>
  )
}

function CellForm({ workshopId, kpi, municipality, status, suggestion, onClose, onDone }: CellDialogProps) {
  const texts = useTexts()
  const t = texts.data
  const field = useRef<HTMLSelectElement>(null)
  const [has, setHas] = useState<Has | ''>(status?.has ?? '')
  const [quality, setQuality] = useState<DataQuality>(status?.quality ?? 'unknown')
  const [note, setNote] = useState(status?.note ?? '')
  const [isMissing, setMissing] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const send = async (said: Has | null) => {
    if (isBusy) return
    setBusy(true)
    const body: PutStatus = {
      ...{ municipality: municipality.number, indicator: kpi.id },
      ...{ has: said, quality, note },
    }
    const reply = await api.put(paths.dataStatus(workshopId), body)
    if (reply.ok) await onDone()
    setBusy(false)
    if (!reply.ok) return setFailure(texts.problems[reply.error.code])
    announce(said === null ? t.cell.cleared : t.cell.saved)
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (has !== '') return void send(has)
    setMissing(true)
    field.current?.focus()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {suggestion && (
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => {
              setHas(suggestion.has)
              setQuality(suggestion.quality)
            }}
          >
            {t.cell.take}
          </button>
        </div>
      )}
      <Field label={t.cell.has} error={isMissing && has === '' ? t.cell.chooseFirst : undefined}>
        {(control) => (
          <select
            {...control}
            ref={field}
            className="ds-input"
            value={has}
            onChange={({ target }) => setHas(target.value as Has | '')}
          >
            <option value="">{t.cell.choose}</option>
            {HAS.map((one) => (
              <option key={one} value={one}>
                {t.has[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {has !== 'no' && (
        <OptionField
          label={t.cell.quality}
          value={quality}
          options={DATA_QUALITIES}
          names={t.qualities}
          onChange={setQuality}
        />
      )}
      <Field label={t.cell.note} description={t.cell.noteHelp} optional>
        {(control) => (
          <textarea
            {...control}
            className="ds-input"
            rows={3}
            maxLength={STATUS_LIMITS.note}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {failure && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
      <div className="row">
        <button type="submit" className="ds-button">
          {t.cell.save}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
          {t.cell.cancel}
        </button>
        {status && (
          <button
            type="button"
            className="ds-button push"
            data-variant="tertiary"
            data-color="danger"
            onClick={() => void send(null)}
          >
            {t.cell.clear}
          </button>
        )}
      </div>
    </form>
  )
}
