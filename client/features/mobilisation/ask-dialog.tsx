import { type FormEvent, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { useSending } from '#client/ui/use-sending.ts'
import { paths } from '#shared/api/paths.ts'
import { COMMITMENT_LIMITS, type Commitment } from '#shared/domain/commitment.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { ActivityRow, ActorRow } from './picture.ts'

interface AskDialogProps {
  readonly workshopId: string
  readonly row: ActivityRow
  readonly actors: readonly ActorRow[]
  /** What was asked already, to be put in other words or taken back while nothing is answered. */
  readonly asked: Commitment | undefined
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** Screen 19. Asks an actor for something it does for an activity. */
export function AskDialog({ workshopId, row, actors, asked, onDone, onClose }: AskDialogProps) {
  const texts = useTexts()
  const t = texts.mobilisation.ask
  const { activity } = row
  /** One for as long as this is open: what is sent twice is one. */
  const [id] = useState(() => newId('com'))
  const [actor, setActor] = useState(asked?.actor ?? '')
  const [what, setWhat] = useState(asked?.what ?? '')
  const [due, setDue] = useState(asked ? (asked.due ?? '') : (activity.due ?? ''))
  const [isChecked, setChecked] = useState(false)
  const fields = useRef<HTMLFormElement>(null)
  const { isBusy, failure, send } = useSending(onDone)
  const hasWhat = what.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (actor === '') return fields.current?.querySelector('select')?.focus()
    if (!hasWhat) return fields.current?.querySelector('textarea')?.focus()
    const said = { what: what.trim().replace(/\s*\n\s*/g, ' '), due: due === '' ? null : due }
    const done = asked
      ? await send(
          () => api.put(paths.commitment(workshopId, asked.id), { ...said, state: asked.state }),
          t.saved,
        )
      : await send(
          () => api.post(paths.commitments(workshopId), { id, actor, activity: activity.id, ...said }),
          t.sent,
        )
    if (done) onClose()
  }
  const takeBack = async (id: string) => {
    if (await send(() => api.delete(paths.commitment(workshopId, id)), t.takenBack)) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t.title({ title: activity.title })} width="32rem">
      <p>{t.lead}</p>
      {actors.length === 0 ? (
        <p>{t.noActors}</p>
      ) : (
        <form ref={fields} className="stack" onSubmit={(event) => void submit(event)} noValidate>
          <Field label={t.actor} error={isChecked && actor === '' ? t.chooseFirst : undefined}>
            {(control) => (
              <select
                {...control}
                className="ds-input"
                value={actor}
                disabled={asked !== undefined}
                onChange={({ target }) => setActor(target.value)}
              >
                <option value="">{t.choose}</option>
                {actors.map((one) => (
                  <option key={one.actor.id} value={one.actor.id}>
                    {one.actor.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            label={t.what}
            description={t.whatHelp}
            error={isChecked && !hasWhat ? t.whatMissing : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                className="ds-input"
                rows={2}
                maxLength={COMMITMENT_LIMITS.what}
                value={what}
                onChange={({ target }) => setWhat(target.value)}
              />
            )}
          </Field>
          <Field label={t.due} optional>
            {(control) => (
              <input
                {...control}
                type="date"
                className="ds-input"
                value={due}
                onChange={({ target }) => setDue(target.value)}
              />
            )}
          </Field>
          {failure && <FailureNotice failure={failure} />}
          <div className="row">
            <button type="submit" className="ds-button" aria-busy={isBusy}>
              {asked ? t.save : t.send}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
              {texts.common.cancel}
            </button>
            {asked && (
              <button
                type="button"
                className="ds-button push"
                data-variant="tertiary"
                data-color="danger"
                onClick={() => void takeBack(asked.id)}
              >
                {t.takeBack}
              </button>
            )}
          </div>
        </form>
      )}
    </Dialog>
  )
}
