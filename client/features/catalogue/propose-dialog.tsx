import { type FormEvent, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Field } from '#client/ui/field.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { GOALS } from '#shared/catalogue/goals.ts'
import { CATALOGUE_LIMITS as LIMITS } from '#shared/catalogue/import/limits.ts'

interface ProposeDialogProps {
  readonly workshopId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks for an indicator that is missing. What is written stays when the server refuses it. */
export function ProposeDialog({ workshopId, onClose, onDone }: ProposeDialogProps) {
  const texts = useTexts()
  const t = texts.catalogue.own
  const language = useLanguage()
  const title = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState({ title: '', help: '', unit: '', source: '' })
  const [goal, setGoal] = useState<string | null>(null)
  const [area, setArea] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (words.title.trim() === '') {
      setMissing(true)
      return title.current?.focus()
    }
    setBusy(true)
    const given = Object.entries(words).filter(([, value]) => value.trim() !== '')
    const reply = await api.post(paths.ownIndicators(workshopId), {
      ...Object.fromEntries(given),
      ...(goal !== null && { goals: [Number(goal)] }),
      ...(area !== null && { area }),
    })
    setBusy(false)
    if (!reply.ok) return setFailure(texts.problems[reply.error.code])
    announce(t.sent)
    onDone()
  }
  const field = (name: keyof typeof words) => ({
    className: 'ds-input',
    maxLength: LIMITS[name],
    value: words[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      setWords({ ...words, [name]: currentTarget.value })
      setMissing(false)
    },
  })
  return (
    <Dialog open onClose={onClose} title={t.propose} width="34rem">
      <form className="stack" onSubmit={send} noValidate>
        <Field label={t.title} error={isMissing ? t.titleMissing : undefined}>
          {(control) => <input {...control} {...field('title')} ref={title} required />}
        </Field>
        <Field label={t.help} optional>
          {(control) => <textarea {...control} {...field('help')} rows={3} />}
        </Field>
        <Field label={t.unit} description={t.unitHelp} optional>
          {(control) => <input {...control} {...field('unit')} />}
        </Field>
        <ChoiceField
          label={t.goal}
          none={t.noGoal}
          value={goal}
          options={GOALS.map(({ number, name }) => ({
            value: String(number),
            name: `${number} ${name[language]}`,
          }))}
          onChange={setGoal}
        />
        <ChoiceField
          label={t.area}
          none={t.noGoal}
          value={area}
          options={DEVELOPMENT_AREAS.map(({ code, name }) => ({ value: code, name: name[language] }))}
          onChange={setArea}
        />
        <Field label={t.source} optional>
          {(control) => <input {...control} {...field('source')} />}
        </Field>
        {failure && (
          <Notice tone="danger" live="alert">
            {failure}
          </Notice>
        )}
        <div className="row">
          <button type="submit" className="ds-button">
            {t.send}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
