import { type FormEvent, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { AskedFiles } from '#client/features/outcomes/asked-files.tsx'
import { FileLink } from '#client/features/outcomes/file-link.tsx'
import { useSaving } from '#client/features/outcomes/use-saving.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { CopyButton } from '#client/ui/copy-button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { useSending } from '#client/ui/use-sending.ts'
import type { ActorPageLink } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { COMMITMENT_LIMITS } from '#shared/domain/commitment.ts'
import { dateText, isoDate } from '#shared/export/formats.ts'
import type { ActorDialogProps } from './contact-dialog.tsx'

/** MO7. Makes the secret link to an actor's own page, and shows it this once. */
export function LinkDialog({ workshopId, row, onDone, onClose }: ActorDialogProps) {
  const t = useTexts().mobilisation.link
  const language = useLanguage()
  const { actor, known } = row
  const field = useRef<HTMLInputElement>(null)
  const [turnTo, setTurnTo] = useState(known.turnTo)
  const [isChecked, setChecked] = useState(false)
  /** Whether one that opened before does so no longer. */
  const [made, setMade] = useState<{ readonly address: string; readonly hadOne: boolean }>()
  const { isBusy, failure, send } = useSending(onDone)
  const isMissing = isChecked && turnTo.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (turnTo.trim() === '') return field.current?.focus()
    const hadOne = known.pageSince !== null
    const path = paths.actorPageLink(workshopId, actor.id)
    const reply = await send(() => api.post<ActorPageLink>(path, { turnTo: turnTo.trim() }), t.made)
    if (reply) setMade({ address: `${location.origin}/actor#${reply.value.token}`, hadOne })
  }
  return (
    <Dialog open onClose={onClose} title={t.title({ name: actor.name })} width="34rem">
      {made ? (
        <Made {...made} />
      ) : (
        <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
          <p>{t.lead}</p>
          <Field label={t.turnTo} description={t.turnToHelp} error={isMissing ? t.turnToMissing : undefined}>
            {(control) => (
              <input
                {...control}
                ref={field}
                className="ds-input"
                maxLength={COMMITMENT_LIMITS.turnTo}
                value={turnTo}
                onChange={({ target }) => setTurnTo(target.value)}
              />
            )}
          </Field>
          {known.pageSince !== null && (
            <Notice tone="warning">
              {t.earlier({ date: dateText(isoDate(known.pageSince), language) })}
            </Notice>
          )}
          {failure && <FailureNotice failure={failure} />}
          <div className="row">
            <button type="submit" className="ds-button" aria-busy={isBusy}>
              {known.pageSince === null ? t.make : t.again}
            </button>
          </div>
        </form>
      )}
      <PageFiles workshopId={workshopId} actor={actor.id} name={actor.name} />
    </Dialog>
  )
}

/** What was pressed is gone: the link is next, marked to be copied by keys too. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus()

function Made({ address, hadOne }: { readonly address: string; readonly hadOne: boolean }) {
  const t = useTexts().mobilisation.link
  return (
    <div className="stack">
      <Notice tone="success" title={t.made}>
        {t.once}
      </Notice>
      {hadOne && <p>{t.stopped}</p>}
      <Field label={t.address}>
        {(control) => (
          <input
            {...control}
            ref={takeFocus}
            className="ds-input"
            readOnly
            value={address}
            onFocus={({ target }) => target.select()}
          />
        )}
      </Field>
      <div className="row">
        <CopyButton text={address} label={t.copy} variant="primary" />
      </div>
    </div>
  )
}

interface PageFilesProps {
  readonly workshopId: string
  readonly actor: string
  readonly name: string
}

/** The same page as a file, for an actor that takes no links. */
function PageFiles({ workshopId, actor, name }: PageFilesProps) {
  const texts = useTexts()
  const t = texts.mobilisation.link
  const { kinds } = texts.results.files
  const language = useLanguage()
  const { save, ...files } = useSaving((file) => announce(texts.results.files.saved({ name: file })))
  return (
    <div className="stack">
      <p className="row">
        <span>{t.files}</span>
        {(['html', 'pdf'] as const).map((kind) => {
          const path = `${paths.actorFile(workshopId, actor, kind)}?language=${language}`
          const label = t.fileOf({ kind: kinds[kind], name })
          return (
            <FileLink
              key={kind}
              path={path}
              text={kinds[kind]}
              name={label}
              save={save}
              className="ds-link mobilisation-way"
            />
          )
        })}
      </p>
      <AskedFiles {...files} />
    </div>
  )
}
