import { type FormEvent, useId, useState } from 'react'
import { api, type FailureCode } from '#client/api/request.ts'
import { EMPTY_QUERY, useIndicatorSearch } from '#client/features/indicators/use-indicator-search.ts'
import { useMunicipalities } from '#client/features/join/municipality-field.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import { FIGURE_FAULTS, type FigureField } from '#shared/catalogue/figures/row.ts'
import { DATA_QUALITIES, FIGURE_KINDS } from '#shared/domain/figure.ts'
import { Cell, ChoiceCell } from './cells.tsx'

interface EnterDialogProps {
  readonly workshopId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

type Words = Readonly<Record<FigureField, string>>

const EMPTY: Words = {
  indicator: '',
  municipality: '',
  year: '',
  value: '',
  unit: '',
  quality: '',
  source: '',
  kind: 'value',
  part: '',
}

/** In the order of the form. */
const FIELDS: readonly FigureField[] = [
  ...(['indicator', 'municipality', 'kind', 'year', 'value'] as const),
  ...(['unit', 'part', 'quality', 'source'] as const),
]

/** What is wrong with a choice that was not made; all else is said by the server. */
const NOTHING_CHOSEN = 'nothingChosen'

/** Indicators that are offered while one is searched for. */
const OFFERED = 8

/** Asks for one value or goal. What is typed stays when the server refuses it, with what is wrong at its field. */
export function EnterDialog({ workshopId, onClose, onDone }: EnterDialogProps) {
  const texts = useTexts()
  const t = texts.figureKeeping
  const language = useLanguage()
  const id = useId()
  const [words, setWords] = useState(EMPTY)
  const [isMissing, setMissing] = useState(false)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<FailureCode>()
  const [isBusy, setBusy] = useState(false)
  const q = words.indicator.trim()
  const search = useIndicatorSearch({ ...EMPTY_QUERY, q }, OFFERED, q !== '')
  const hits = search.kind === 'found' && q !== '' ? search.reply.hits.map(({ indicator }) => indicator) : []
  const chosen = hits.find(({ code }) => code.toLowerCase() === q.toLowerCase())
  const places = useMunicipalities(words.municipality)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (words.quality === '') return tell({ quality: NOTHING_CHOSEN })
    setBusy(true)
    const typed = { ...words, indicator: chosen?.id ?? q, ...(isMissing && { value: 'mangler' }) }
    const given = Object.entries(typed).filter(([, value]) => value.trim() !== '')
    const reply = await api.put(paths.figuresByHand(workshopId), {
      ...Object.fromEntries(given),
      decimal: language === 'en' ? 'point' : 'comma',
    })
    setBusy(false)
    setFailure(reply.ok || reply.error.code === 'badFigure' ? undefined : reply.error.code)
    if (!reply.ok) return tell(reply.error.fields ?? {})
    announce(t.hand.saved)
    onDone()
  }
  /** Says what is wrong at its fields, and goes to the first of them. */
  const tell = (fields: Readonly<Record<string, string>>) => {
    setWrong(fields)
    const first = FIELDS.find((field) => fields[field] !== undefined)
    if (first) document.getElementById(`${id}-${first}`)?.focus()
  }
  const errorOf = (field: FigureField) => {
    if (wrong[field] === NOTHING_CHOSEN) return t.hand.chooseQuality
    const fault = FIGURE_FAULTS.find((one) => one === wrong[field])
    const what = fault && t.report.codes[fault]
    if (what === undefined) return undefined
    const value = words[field].trim()
    return value === '' ? `${t.hand.fields[field]} ${what}` : t.hand.wrong({ value, what })
  }
  const cell = (field: FigureField) => ({
    id: `${id}-${field}`,
    label: t.hand.fields[field],
    value: words[field],
    error: errorOf(field),
    onChange: (value: string) => {
      setWords({ ...words, [field]: value })
      setWrong({ ...wrong, [field]: '' })
    },
  })
  return (
    <Dialog open onClose={onClose} title={t.hand.title} width="34rem">
      <form className="stack" onSubmit={send} noValidate>
        <Cell
          {...cell('indicator')}
          description={t.hand.indicatorHelp}
          offers={hits.map(({ code, title }) => ({ value: code, name: title[language] }))}
        />
        {chosen && <p className="small">{t.hand.chosen({ title: chosen.title[language] })}</p>}
        <Cell
          {...cell('municipality')}
          offers={places.map(({ number, name, county }) => ({ value: name, name: `${number} ${county}` }))}
        />
        <ChoiceCell
          {...cell('kind')}
          options={FIGURE_KINDS.map((kind) => ({ value: kind, name: t.kinds[kind] }))}
        />
        <Cell {...cell('year')} mode="numeric" />
        <Cell {...cell('value')} mode="decimal" isOff={isMissing} />
        {words.kind === 'value' && (
          <label className="row row-nowrap">
            <input
              type="checkbox"
              className="ds-input"
              checked={isMissing}
              onChange={({ target }) => setMissing(target.checked)}
            />
            {t.hand.missing}
          </label>
        )}
        <Cell {...cell('unit')} description={t.hand.unitHelp} isOptional />
        <Cell {...cell('part')} isOptional />
        <ChoiceCell
          {...cell('quality')}
          none={t.hand.choose}
          options={DATA_QUALITIES.map((quality) => ({ value: quality, name: t.qualities[quality] }))}
        />
        <Cell {...cell('source')} description={t.hand.sourceHelp} />
        {failure && (
          <Notice tone="danger" live="alert">
            {texts.problems[failure]}
          </Notice>
        )}
        <div className="row">
          <button type="submit" className="ds-button">
            {t.hand.save}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.hand.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
