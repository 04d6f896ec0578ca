import { type FormEvent, type ReactNode, useState } from 'react'
import type { ApiResult, Failure } from '#client/api/request.ts'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'

/** What the server says of a file, tried or taken. */
interface Judged {
  readonly report: { readonly accepted: number; readonly refused: number }
}

interface Counted {
  readonly count: number
}

interface ReviewFormProps<T extends Judged> {
  readonly words: {
    readonly checking: string
    readonly failed: string
    readonly name: string
    readonly nameMissing: string
    readonly saving: string
    readonly cancel: string
    readonly accepted: (accepted: Counted) => string
    readonly refused: (refused: Counted) => string
    readonly confirm: (accepted: Counted) => string
  }
  readonly failureText: (failure: Failure) => string
  /** What would become of the file; undefined while that is found out. */
  readonly trial: ApiResult<T> | undefined
  /** Chooses another file, and says what its rows are judged by. */
  readonly judgedBy: ReactNode
  /** What becomes of the rows. */
  readonly preview: (tried: T) => ReactNode
  readonly name: string
  readonly nameLimit: number
  /** Left out where the name is given. */
  readonly onName: ((name: string) => void) | undefined
  /** What is said of all of it besides. */
  readonly about?: ReactNode
  readonly save: () => Promise<ApiResult<T>>
  readonly onSaved: (saved: T) => void
  readonly onClose: () => void
}

/** What would become of a file, row by row, and what is said of it where it is brought in. */
export function ReviewForm<T extends Judged>(props: ReviewFormProps<T>) {
  const { words: t, trial, name, nameLimit, onName, about, judgedBy, preview, onClose } = props
  const [failure, setFailure] = useState<Failure>()
  const [isSaving, setSaving] = useState(false)
  const tried = trial?.ok ? trial.value : undefined
  const { accepted: count = 0, refused = 0 } = tried?.report ?? {}
  const isNameMissing = tried !== undefined && name.trim() === ''
  const refusal = failure ?? (trial && !trial.ok ? trial.error : undefined)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (count === 0 || isNameMissing || isSaving) return
    setSaving(true)
    setFailure(undefined)
    const reply = await props.save()
    setSaving(false)
    if (reply.ok) props.onSaved(reply.value)
    else setFailure(reply.error)
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      {judgedBy}
      <div role="status">
        {!trial && <p>{t.checking}</p>}
        {tried && (
          <p className="strong">
            {t.accepted({ count })}
            {refused > 0 && ` · ${t.refused({ count: refused })}`}
          </p>
        )}
      </div>
      {tried && preview(tried)}
      <Field label={t.name} error={isNameMissing ? t.nameMissing : undefined}>
        {(control) => (
          <input
            {...control}
            className="ds-input"
            maxLength={nameLimit}
            readOnly={!onName}
            value={name}
            onChange={({ currentTarget }) => onName?.(currentTarget.value)}
          />
        )}
      </Field>
      {about}
      {refusal && (
        <Notice tone="danger" live="alert" title={t.failed}>
          {props.failureText(refusal)}
        </Notice>
      )}
      <div className="row">
        <button type="submit" className="ds-button" aria-disabled={count === 0 || isNameMissing || undefined}>
          {isSaving ? t.saving : t.confirm({ count })}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
