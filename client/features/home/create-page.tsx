import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { api, type Failure } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { Created } from '#shared/api/replies.ts'
import { SEAT_LIMITS } from '#shared/domain/seat.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { type CreateErrors, type CreateInput, checkInput, EMPTY_INPUT, requestOf } from './create-input.ts'
import { MunicipalitiesField } from './municipalities-field.tsx'
import { TemplateField } from './template-field.tsx'
import './create.css'

/** Screen 2: a new workshop from a template. Only its name has to be filled in. */
export function CreatePage() {
  const t = useTexts().start.create
  const language = useLanguage()
  const [, navigate] = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const focusOn = useFocusOnceDrawn(form)
  const [input, setInput] = useState<CreateInput>({ ...EMPTY_INPUT, name: readSetting('name') ?? '' })
  const [errors, setErrors] = useState<CreateErrors>({})
  const [failure, setFailure] = useState<Failure>()
  const [isSending, setSending] = useState(false)
  useTitle(t.pageTitle)

  const change = (part: Partial<CreateInput>) => setInput((before) => ({ ...before, ...part }))
  const showErrors = (found: CreateErrors) => {
    setErrors(found)
    focusOn('[aria-invalid]')
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    const found = checkInput(input)
    if (Object.keys(found).length > 0) return showErrors(found)
    setErrors({})
    setSending(true)
    setFailure(undefined)
    const created = await api.post<Created>(paths.workshops, requestOf(input, language))
    if (created.ok) {
      writeSetting('name', input.name.trim() || undefined)
      return navigate(`/w/${created.value.id}`, { replace: true })
    }
    setSending(false)
    const refused = errorsOf(created.error)
    if (Object.keys(refused).length > 0) return showErrors(refused)
    setFailure(created.error)
  }
  const count = Object.keys(errors).length
  const correct = (field: keyof CreateErrors, part: Partial<CreateInput>) => {
    change(part)
    setErrors(({ [field]: _, ...others }) => others)
  }

  return (
    <PageFrame>
      <form ref={form} className="create" onSubmit={(event) => void submit(event)} noValidate>
        <div className="stack">
          <h1 className="ds-heading" data-size="lg">
            {t.title}
          </h1>
          <p className="muted">{t.lead}</p>
        </div>
        <TemplateField value={input.template} onChange={(template) => change({ template })} />
        <fieldset className="ds-fieldset stack">
          <legend className="create-legend">{t.about}</legend>
          <Field label={t.workshopTitle} description={t.titleExample} error={errors.title && t.titleMissing}>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                required
                autoComplete="off"
                maxLength={WORKSHOP_LIMITS.title}
                value={input.title}
                onChange={(event) => correct('title', { title: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t.goal} description={t.goalHelp} optional>
            {(control) => (
              <textarea
                {...control}
                className="ds-input"
                rows={2}
                maxLength={WORKSHOP_LIMITS.goal}
                placeholder={t.goalExample}
                value={input.goal}
                onChange={(event) => change({ goal: event.currentTarget.value })}
              />
            )}
          </Field>
          <MunicipalitiesField
            value={input.municipalities}
            onChange={(municipalities) => change({ municipalities })}
          />
        </fieldset>
        <fieldset className="ds-fieldset stack">
          <legend className="create-legend">{t.after}</legend>
          <Field label={t.receiver} description={t.receiverHelp} optional>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                autoComplete="off"
                maxLength={WORKSHOP_LIMITS.receiver}
                value={input.receiver}
                onChange={(event) => change({ receiver: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t.decisionDate} error={errors.decisionDate && t.dateInvalid} optional>
            {(control) => (
              <input
                {...control}
                className="ds-input create-date"
                type="date"
                value={input.decisionDate}
                onChange={(event) => correct('decisionDate', { decisionDate: event.currentTarget.value })}
              />
            )}
          </Field>
        </fieldset>
        <fieldset className="ds-fieldset stack">
          <legend className="create-legend">{t.you}</legend>
          <Field label={t.yourName} description={t.yourNameHelp} optional>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                autoComplete="given-name"
                maxLength={SEAT_LIMITS.name}
                value={input.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            )}
          </Field>
        </fieldset>
        <Notice>{t.visibility}</Notice>
        {count > 0 && (
          <Notice tone="danger" live="alert">
            {t.errors({ count })}
          </Notice>
        )}
        {failure && <FailureNotice failure={failure} />}
        <button type="submit" className="ds-button create-submit" aria-busy={isSending}>
          {isSending ? t.submitting : t.submit}
        </button>
      </form>
    </PageFrame>
  )
}

/** The fields that the server found something wrong with, of those that this form has words for. */
function errorsOf({ fields = {} }: Failure): CreateErrors {
  return {
    ...(fields['title'] && { title: true as const }),
    ...(fields['decisionDate'] && { decisionDate: true as const }),
  }
}
