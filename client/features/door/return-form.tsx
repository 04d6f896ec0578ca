import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { api, type Failure } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { writeSetting } from '#client/session/settings.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Field } from '#client/ui/field.tsx'
import { paths } from '#shared/api/paths.ts'
import type { Joined } from '#shared/api/replies.ts'
import { formatReturnCode, parseReturnCode } from '#shared/domain/return-code.ts'

/** V7. Back to one's own seat, by the code that the first device shows: typed, or brought by the address. */
export function ReturnForm({ code: brought }: { readonly code?: string | undefined }) {
  const t = useTexts().door.returning
  const [, navigate] = useLocation()
  const [input, setInput] = useState(brought === undefined ? '' : formatReturnCode(brought))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const code = parseReturnCode(input)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code === undefined || isBusy) return
    setBusy(true)
    setFailure(undefined)
    const back = await api.post<Joined>(paths.comeBack, { code })
    if (back.ok) {
      const { workshopId, participant } = back.value
      writeSetting(`return.${participant.id}`, code)
      navigate(`/w/${workshopId}`, { replace: true })
      return
    }
    setBusy(false)
    setFailure(back.error)
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {brought !== undefined && <p>{t.found}</p>}
      <Field
        label={t.field}
        description={t.fieldHelp}
        error={isTried && code === undefined ? t.badCode : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ds-input"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={30}
            value={input}
            onChange={(event) => setInput(event.currentTarget.value)}
          />
        )}
      </Field>
      {failure && <FailureNotice failure={failure} />}
      <button type="submit" className="ds-button" data-variant="secondary" aria-busy={isBusy}>
        {t.submit}
      </button>
    </form>
  )
}
