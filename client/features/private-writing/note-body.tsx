import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { TEXT_LIMITS } from '#shared/board/limits.ts'

interface NoteBodyProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What more there is to say in a private note. */
export function NoteBody({ value, onChange }: NoteBodyProps) {
  const t = useTexts()
  return (
    <Field label={t.alone.body}>
      {(control) => (
        <textarea
          {...control}
          className="ds-input"
          rows={3}
          maxLength={TEXT_LIMITS.body}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
