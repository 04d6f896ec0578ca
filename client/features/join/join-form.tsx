import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { api, type Failure } from '#client/api/request.ts'
import { MunicipalityField } from '#client/features/join/municipality-field.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { Door, Joined } from '#shared/api/replies.ts'
import { SEAT_LIMITS } from '#shared/domain/seat.ts'

interface JoinFormProps {
  readonly code: string
  readonly door: Door
  readonly isObserver: boolean
}

/** Who you are, as far as you like to say. Nothing has to be filled in. */
export function JoinForm({ code, door, isObserver }: JoinFormProps) {
  const t = useTexts().join
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [name, setName] = useState(() => readSetting('name') ?? '')
  const [jobRole, setJobRole] = useState('')
  const [municipality, setMunicipality] = useState<string>()
  const [isJoining, setJoining] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (isJoining) return
    setJoining(true)
    setFailure(undefined)
    const joined = await api.post<Joined>(paths.join, {
      code,
      language,
      role: isObserver ? 'observer' : 'participant',
      ...(name.trim() && { name: name.trim() }),
      ...(jobRole.trim() && { jobRole: jobRole.trim() }),
      ...(municipality && { municipality }),
    })
    if (joined.ok) {
      writeSetting('name', name.trim() || undefined)
      navigate(`/w/${joined.value.workshopId}`, { replace: true })
      return
    }
    setJoining(false)
    setFailure(joined.error)
  }

  return (
    <>
      <div className="stack join-what">
        <h1 className="ds-heading" data-size="md">
          {door.title}
        </h1>
        {door.goal && <p>{door.goal}</p>}
      </div>
      {isObserver && <Notice>{t.asObserver}</Notice>}
      <form className="stack" onSubmit={(event) => void join(event)} noValidate>
        <Field label={t.name} description={t.nameHelp} optional>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              autoComplete="given-name"
              enterKeyHint="go"
              maxLength={SEAT_LIMITS.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <details className="ds-details">
          <summary>{t.more}</summary>
          <div className="stack join-more">
            <Field label={t.jobRole} description={t.jobRoleHelp} optional>
              {(control) => (
                <input
                  {...control}
                  className="ds-input"
                  autoComplete="organization-title"
                  maxLength={SEAT_LIMITS.jobRole}
                  value={jobRole}
                  onChange={(event) => setJobRole(event.currentTarget.value)}
                />
              )}
            </Field>
            <MunicipalityField onChange={setMunicipality} />
          </div>
        </details>
        {failure && <FailureNotice failure={failure} />}
        <button type="submit" className="ds-button join-now" aria-busy={isJoining}>
          {isJoining ? t.joining : isObserver ? t.watchNow : t.now}
        </button>
        <p className="muted small">
          {t.privacy}{' '}
          <Link className="ds-link" href="/privacy">
            {t.privacyMore}
          </Link>
        </p>
      </form>
    </>
  )
}
