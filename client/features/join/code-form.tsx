import { type FormEvent, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { formatCode, parseCode } from '#shared/domain/workshop.ts'
import './code-form.css'

/** The code of a workshop, typed as it is read: spaces, dots and hyphens are welcome. */
export function CodeForm({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useTexts().join
  const [input, setInput] = useState('')
  const [isTried, setTried] = useState(false)
  const code = parseCode(input)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code !== undefined) onCode(code)
  }
  return (
    <form className="code-form" onSubmit={submit} noValidate>
      <Field
        label={t.code}
        description={t.codeHelp}
        error={isTried && code === undefined ? t.badCode : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ds-input code-form-input"
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="go"
            maxLength={14}
            placeholder="0000 0000"
            value={input}
            onChange={(event) => setInput(inGroups(event.currentTarget.value))}
          />
        )}
      </Field>
      <button type="submit" className="ds-button">
        {t.next}
      </button>
    </form>
  )
}

/** Eight digits fall into two groups by themselves, once they are all there; before that nothing moves. */
function inGroups(input: string): string {
  const code = parseCode(input)
  return code === undefined ? input : formatCode(code)
}
