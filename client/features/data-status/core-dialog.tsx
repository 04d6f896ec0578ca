import { type FormEvent, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { ReasonField } from '#client/ui/reason-field.tsx'
import type { PutCore } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import type { Kpi } from '#shared/catalogue/status-picture.ts'
import {
  type CoreKpi,
  NEEDS,
  type Need,
  STATUS_LIMITS,
  type StatusCount,
  suggestedNeed,
} from '#shared/domain/data-status.ts'

interface CoreDialogProps {
  readonly workshopId: string
  readonly kpi: Kpi
  readonly core: CoreKpi | undefined
  readonly count: StatusCount
  readonly mayKeep: boolean
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** DS5. Whether all municipalities must, should or may have an indicator, and why. */
export function CoreDialog(props: CoreDialogProps) {
  const { kpi, core, count, mayKeep, onClose } = props
  const t = useTexts().data
  const title = t.grid.coreOf({ kpi: kpi.title[useLanguage()] })
  return (
    <Dialog open onClose={onClose} title={title} width="32rem">
      <p>{suggestionText(count, t.core)}</p>
      {mayKeep ? (
        <CoreForm {...props} />
      ) : (
        <>
          <p className="strong">{core ? t.core.needs[core.need] : t.core.out}</p>
          {core && <p className="data-note">{core.why}</p>}
        </>
      )}
    </Dialog>
  )
}

const numbersOf = ({ yes, partly, no, open }: StatusCount) => ({
  have: yes + partly,
  of: yes + partly + no + open,
})

function suggestionText(count: StatusCount, t: ReturnType<typeof useTexts>['data']['core']): string {
  const need = suggestedNeed(count)
  return need ? t.suggested({ need: t.needs[need], ...numbersOf(count) }) : t.noSuggestion
}

function CoreForm({ workshopId, kpi, core, count, onClose, onDone }: CoreDialogProps) {
  const texts = useTexts()
  const t = texts.data.core
  const suggested = suggestedNeed(count)
  const [need, setNeed] = useState<Need | ''>(core?.need ?? '')
  const [why, setWhy] = useState(core?.why ?? '')
  const [isMissing, setMissing] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (need !== '' && why.trim() === '') return setMissing(true)
    setBusy(true)
    const body: PutCore = { indicator: kpi.id, need: need || null, why }
    const reply = await api.put(paths.coreSet(workshopId), body)
    if (reply.ok) await onDone()
    setBusy(false)
    if (!reply.ok) return setFailure(texts.problems[reply.error.code])
    announce(t.saved)
    onClose()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {suggested && !core && (
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => {
              setNeed(suggested)
              if (why.trim() === '') setWhy(t.reason(numbersOf(count)))
            }}
          >
            {texts.data.cell.take}
          </button>
        </div>
      )}
      <OptionField
        label={t.need}
        value={need}
        options={['', ...NEEDS]}
        names={{ '': t.out, ...t.needs }}
        onChange={setNeed}
      />
      {need !== '' && (
        <ReasonField
          label={t.why}
          error={isMissing && why.trim() === '' ? t.whyMissing : undefined}
          maxLength={STATUS_LIMITS.why}
          value={why}
          onChange={setWhy}
        />
      )}
      {failure && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
      <div className="row">
        <button type="submit" className="ds-button">
          {texts.data.cell.save}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
          {texts.data.cell.cancel}
        </button>
      </div>
    </form>
  )
}
