import { useId, useState } from 'react'
import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { paths } from '#shared/api/paths.ts'

export interface MunicipalityHit {
  readonly number: string
  readonly name: string
  readonly county: string
}

/** One municipality, picked from the browser's own list of suggestions. What is no municipality counts as none. */
export function MunicipalityField({ onChange }: { readonly onChange: (number: string | undefined) => void }) {
  const t = useTexts().join
  const listId = useId()
  const [input, setInput] = useState('')
  const found = useMunicipalities(input)
  return (
    <Field label={t.municipality} optional>
      {(control) => (
        <>
          <input
            {...control}
            className="ds-input"
            list={listId}
            autoComplete="off"
            value={input}
            onChange={(event) => {
              const value = event.currentTarget.value
              setInput(value)
              onChange(found.find((hit) => sameName(hit.name, value))?.number)
            }}
            onBlur={() => onChange(found.find((hit) => sameName(hit.name, input))?.number)}
          />
          <datalist id={listId}>
            {found.map(({ number, name, county }) => (
              <option key={number} value={name}>
                {county}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.trim().toLowerCase()

/** Municipalities whose name fits what has been typed; the earlier ones stay until the new ones are here. */
export function useMunicipalities(input: string): readonly MunicipalityHit[] {
  const q = input.trim()
  const loaded = useLoad<readonly MunicipalityHit[]>(q === '' ? undefined : paths.municipalities, { q })
  const [kept, setKept] = useState<readonly MunicipalityHit[]>([])
  if (loaded.kind === 'loaded' && loaded.value !== kept) setKept(loaded.value)
  return q === '' ? [] : kept
}
