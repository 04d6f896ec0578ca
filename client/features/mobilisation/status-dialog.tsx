import { type FormEvent, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { useSending } from '#client/ui/use-sending.ts'
import { paths } from '#shared/api/paths.ts'
import { ACTIVITY_STATES, STATUS_LIMITS } from '#shared/domain/status-message.ts'
import { isoDate, listText } from '#shared/export/formats.ts'
import { newId } from '#shared/kernel/ids.ts'
import { type ActivityRow, type ActorRow, proposedNext, readersOf } from './picture.ts'
import { statusAsText } from './status-words.ts'

interface StatusDialogProps {
  readonly workshopId: string
  readonly row: ActivityRow
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** Screen 21. Tells those who take part how it goes: on their pages, and as text to send to the others. */
export function StatusDialog({ workshopId, row, onDone, onClose }: StatusDialogProps) {
  const texts = useTexts()
  const t = texts.mobilisation.status
  const language = useLanguage()
  const { activity, statuses, takesPart } = row
  /** One for as long as this is open: what is sent twice is one. */
  const [id] = useState(() => newId('sta'))
  const [today] = useState(() => isoDate(Date.now()))
  const [state, setState] = useState(statuses[0]?.state ?? 'inProgress')
  const [text, setText] = useState('')
  /** As proposed, until somebody has said another day. */
  const [chosen, setChosen] = useState<string>()
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { isBusy, failure, send } = useSending(onDone)
  const next = chosen ?? proposedNext(today, state, takesPart)
  const isPast = next !== '' && next <= today
  const said = { state, text: text.trim(), nextDate: next === '' ? null : next }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (said.text === '') return form.current?.querySelector('textarea')?.focus()
    if (isPast) return form.current?.querySelector<HTMLElement>('[type="date"]')?.focus()
    const body = { id, about: activity.id, ...said }
    if (await send(() => api.post(paths.statuses(workshopId), body), t.sent)) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t.title({ title: activity.title })} width="34rem">
      <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <OptionField
          label={t.state}
          value={state}
          options={ACTIVITY_STATES}
          names={texts.actors.activityStates}
          onChange={setState}
        />
        <Field
          label={t.text}
          description={t.textHelp({ most: STATUS_LIMITS.text })}
          error={isChecked && said.text === '' ? t.textMissing : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              className="ds-input"
              rows={4}
              maxLength={STATUS_LIMITS.text}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Field
          label={t.nextDate}
          description={t.nextDateHelp}
          error={isChecked && isPast ? t.badDate : undefined}
          optional
        >
          {(control) => (
            <input
              {...control}
              type="date"
              className="ds-input"
              value={next}
              onChange={({ target }) => setChosen(target.value)}
            />
          )}
        </Field>
        <Readers takesPart={takesPart} />
        {failure && <FailureNotice failure={failure} />}
        <div className="row">
          <button type="submit" className="ds-button" aria-busy={isBusy}>
            {t.send}
          </button>
          {said.text !== '' && (
            <CopyButton text={statusAsText(activity.title, said, texts, language)} label={t.copy} />
          )}
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
            {texts.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Readers({ takesPart }: { readonly takesPart: readonly ActorRow[] }) {
  const t = useTexts().mobilisation.status
  const language = useLanguage()
  const readers = readersOf(takesPart)
  return (
    <div>
      <p className="ds-label">{t.readers}</p>
      {takesPart.length === 0 && <p className="small">{t.noReaders}</p>}
      <ul className="list-plain small">
        {(['onPage', 'byText', 'wantsNone'] as const)
          .filter((how) => readers[how].length > 0)
          .map((how) => (
            <li key={how}>
              {t[how]({
                names: listText(
                  readers[how].map(({ actor }) => actor.name),
                  language,
                ),
              })}
            </li>
          ))}
      </ul>
    </div>
  )
}
