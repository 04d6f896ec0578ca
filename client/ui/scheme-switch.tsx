import { useTexts } from '../session/language.ts'
import { SCHEMES, type Scheme, setScheme, useScheme } from '../session/scheme.ts'
import { Icon } from './icon.tsx'
import './page-choice.css'

/** Light or dark, on this device alone. */
export function SchemeSwitch() {
  const t = useTexts().common
  return (
    <span className="page-choice" title={t.scheme}>
      <Icon name="moon" />
      <select
        aria-label={t.scheme}
        value={useScheme()}
        onChange={(event) => setScheme(event.currentTarget.value as Scheme)}
      >
        {SCHEMES.map((scheme) => (
          <option key={scheme} value={scheme}>
            {t.schemes[scheme]}
          </option>
        ))}
      </select>
    </span>
  )
}
