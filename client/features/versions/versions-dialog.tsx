import { type FormEvent, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { told } from '#client/features/workshop/use-command.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { Loading } from '#client/ui/loading.tsx'
import type { Restored, RestoreScope, VersionReply } from '#shared/api/history.ts'
import { paths } from '#shared/api/paths.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { VersionPreview } from './version-preview.tsx'
import { reasonOf, timeOf } from './version-words.ts'
import './versions.css'

interface VersionsDialogProps {
  readonly stage: Stage
  readonly open: boolean
  readonly onClose: () => void
}

/** Screen 23: earlier versions of the board, to look at and to go back to. For facilitators. */
export function VersionsDialog({ stage, open, onClose }: VersionsDialogProps) {
  const t = useTexts().together.versions
  return (
    <Dialog open={open} onClose={onClose} title={t.title} width="640px">
      <Versions stage={stage} />
    </Dialog>
  )
}

function Versions({ stage }: { readonly stage: Stage }) {
  const t = useTexts().together.versions
  const language = useLanguage()
  const { id } = stage.workshop
  const loaded = useLoad<readonly VersionReply[]>(paths.versions(id))
  const [shown, setShown] = useState<VersionReply>()
  const [before, setBefore] = useState<number>()
  /** What was done last: said inside, for while a dialog is open the page behind it says nothing. */
  const [said, setSaid] = useState('')

  const restore = async (at: number, scope: RestoreScope) => {
    const result = await api.post<Restored>(paths.restoreVersion(id, at), { scope })
    if (!(await told(Promise.resolve(result))) || !result.ok) return false
    setShown(undefined)
    loaded.again()
    return result.value.before
  }
  const goBack = async (at: number, scope: RestoreScope) => {
    const kept = await restore(at, scope)
    if (kept === false) return
    setBefore(kept)
    setSaid(t.restored({ time: timeOf(at, stage.now, language) }))
  }
  const undo = async (at: number) => {
    if ((await restore(at, { type: 'board' })) === false) return
    setBefore(undefined)
    setSaid(t.undone)
  }
  if (shown) {
    return (
      <VersionPreview
        stage={stage}
        version={shown}
        onBack={() => setShown(undefined)}
        onRestore={(scope) => goBack(shown.at, scope)}
      />
    )
  }
  return (
    <>
      <p className="muted">{t.help}</p>
      <p role="status" className="strong">
        {said}
      </p>
      {before !== undefined && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => void undo(before)}
        >
          {t.undo}
        </button>
      )}
      <KeepForm
        workshopId={id}
        onKept={() => {
          setSaid(t.kept)
          loaded.again()
        }}
      />
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <FailureNotice failure={loaded.failure} onRetry={loaded.again} />}
      {loaded.kind === 'loaded' && loaded.value.length === 0 && <p>{t.none}</p>}
      {loaded.kind === 'loaded' && (
        <ul className="list-plain versions-list versions-words">
          {loaded.value.map((version) => (
            <li key={version.at}>
              <span className="strong numeric">{timeOf(version.at, stage.now, language)}</span>
              <span>{reasonOf(version, stage.agenda, language, t)}</span>
              <button
                type="button"
                className="ds-button push"
                data-variant="secondary"
                data-size="sm"
                aria-label={t.previewOf({ time: timeOf(version.at, stage.now, language) })}
                onClick={() => setShown(version)}
              >
                {t.preview}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface KeepFormProps {
  readonly workshopId: string
  readonly onKept: () => void
}

function KeepForm({ workshopId, onKept }: KeepFormProps) {
  const t = useTexts().together.versions
  const [name, setName] = useState('')
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    if (!(await told(api.post(paths.versions(workshopId), { name: name.trim() })))) return
    setName('')
    onKept()
  }
  return (
    <form className="stack" onSubmit={(event) => void keep(event)}>
      <Field label={t.name}>
        {(control) => (
          <input
            {...control}
            className="ds-input"
            value={name}
            maxLength={WORKSHOP_LIMITS.versionName}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t.keep}
      </button>
    </form>
  )
}
