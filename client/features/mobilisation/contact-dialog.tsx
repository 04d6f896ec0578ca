import { type FormEvent, type HTMLInputTypeAttribute, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { useSending } from '#client/ui/use-sending.ts'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { COMMITMENT_LIMITS } from '#shared/domain/commitment.ts'
import { RHYTHMS } from '#shared/domain/status-message.ts'
import { type ContactDraft, draftOf, isEmail, sentOf } from './contact-form.ts'
import type { ActorRow } from './picture.ts'

export interface ActorDialogProps {
  readonly workshopId: string
  readonly row: ActorRow
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** MO4. Whom to talk to at an actor, and what it has agreed to: for facilitators. */
export function ContactDialog({ workshopId, row, onDone, onClose }: ActorDialogProps) {
  const texts = useTexts()
  const t = texts.mobilisation.contact
  const { actor, known } = row
  const about = useLoad<About>(paths.about)
  const email = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(() => draftOf(known))
  const [isChecked, setChecked] = useState(false)
  const { isBusy, failure, send } = useSending(onDone)
  const change = (part: Partial<ContactDraft>) => setDraft((before) => ({ ...before, ...part }))
  const isWrong = isChecked && !isEmail(draft.email)
  const save = async (next: ContactDraft) => {
    const path = paths.knownActor(workshopId, actor.id)
    if (await send(() => api.put(path, sentOf(next)), t.saved)) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (isEmail(draft.email)) void save(draft)
    else email.current?.focus()
  }
  const line = (part: 'name' | 'email' | 'phone', limit: number, type: HTMLInputTypeAttribute) => (
    <Field label={t[part]} error={part === 'email' && isWrong ? t.badEmail : undefined} optional>
      {(control) => (
        <input
          {...control}
          ref={part === 'email' ? email : undefined}
          className="ds-input"
          type={type}
          autoComplete="off"
          maxLength={limit}
          value={draft[part]}
          onChange={({ target }) => change({ [part]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <Dialog open onClose={onClose} title={t.title({ name: actor.name })} width="32rem">
      <form className="stack" onSubmit={submit} noValidate>
        <fieldset className="ds-fieldset stack">
          <legend className="ds-label">{t.whom}</legend>
          <p className="small">
            {t.seen} {about.kind === 'loaded' && t.kept({ months: about.value.keepNamesMonths })}
          </p>
          {line('name', COMMITMENT_LIMITS.contactName, 'text')}
          {line('email', COMMITMENT_LIMITS.email, 'email')}
          {line('phone', COMMITMENT_LIMITS.phone, 'tel')}
        </fieldset>
        <fieldset className="ds-fieldset stack">
          <legend className="ds-label">{t.terms}</legend>
          {known.areOwnTerms && <p className="small">{t.ownTerms}</p>}
          <Check
            isFixed={known.areOwnTerms}
            label={t.mayBeNamed}
            help={t.mayBeNamedHelp}
            isOn={draft.mayBeNamed}
            onChange={(mayBeNamed) => change({ mayBeNamed })}
          />
          <Check
            isFixed={known.areOwnTerms}
            label={t.wantsStatus}
            isOn={draft.wantsStatus}
            onChange={(wantsStatus) => change({ wantsStatus })}
          />
          {draft.wantsStatus && known.areOwnTerms && (
            <p>
              {t.rhythm}: {texts.actors.rhythms[known.rhythm]}
            </p>
          )}
          {draft.wantsStatus && !known.areOwnTerms && (
            <OptionField
              label={t.rhythm}
              value={draft.rhythm}
              options={RHYTHMS}
              names={texts.actors.rhythms}
              onChange={(rhythm) => change({ rhythm })}
            />
          )}
        </fieldset>
        {failure && <FailureNotice failure={failure} />}
        <div className="row">
          <button type="submit" className="ds-button" aria-busy={isBusy}>
            {t.save}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {texts.common.cancel}
          </button>
          {known.contact && (
            <button
              type="button"
              className="ds-button push"
              data-variant="tertiary"
              data-color="danger"
              onClick={() => void save({ ...draft, name: '', email: '', phone: '' })}
            >
              {t.forget}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

interface CheckProps {
  readonly label: string
  readonly help?: string
  readonly isOn: boolean
  readonly isFixed: boolean
  readonly onChange: (isOn: boolean) => void
}

const Check = ({ label, help, isOn, isFixed, onChange }: CheckProps) => (
  <label className="mobilisation-check">
    <input
      type="checkbox"
      className="ds-input"
      checked={isOn}
      disabled={isFixed}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>
      {label}
      {help && <span className="small muted mobilisation-kind">{help}</span>}
    </span>
  </label>
)
