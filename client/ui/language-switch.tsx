import { LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { setLanguage, useLanguage, useTexts } from '../session/language.ts'
import { Icon } from './icon.tsx'
import './page-choice.css'

/** The language of the page. A native list: works everywhere, takes little room, and is never cut off. */
export function LanguageSwitch() {
  const t = useTexts()
  const language = useLanguage()
  return (
    <span className="page-choice">
      <Icon name="globe" />
      <select
        aria-label={t.common.language}
        value={language}
        onChange={(event) => void setLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {t.common.languages[code]}
          </option>
        ))}
      </select>
    </span>
  )
}
