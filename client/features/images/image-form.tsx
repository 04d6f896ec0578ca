import { type FormEvent, useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import './images.css'

interface ImageFormProps {
  readonly url: string
  readonly isSending: boolean
  readonly onSend: (event: FormEvent, alt: string) => void
}

/** The picture as it will be, and what it shows in words. */
export function ImageForm({ url, isSending, onSend }: ImageFormProps) {
  const t = useTexts().insert.image
  const id = useId()
  const [alt, setAlt] = useState('')
  return (
    <form className="stack" onSubmit={(event) => onSend(event, alt)}>
      <img className="image-preview" src={url} alt="" />
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.alt}
        </label>
        <p className="small" data-field="description" id={`${id}-help`}>
          {t.altHelp}
        </p>
        <input
          id={id}
          className="ds-input"
          maxLength={TEXT_LIMITS.alt}
          value={alt}
          aria-describedby={`${id}-help`}
          autoComplete="off"
          onChange={({ target }) => setAlt(target.value)}
        />
      </div>
      <div className="row">
        <button type="submit" className="ds-button" aria-disabled={isSending || undefined}>
          {isSending ? t.sending : t.confirm}
        </button>
      </div>
    </form>
  )
}
