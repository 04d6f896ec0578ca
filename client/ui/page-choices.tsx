import { LanguageSwitch } from './language-switch.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'

/** What people choose for themselves on every page: how it looks, and its language. */
export function PageChoices() {
  return (
    <span className="page-choices">
      <SchemeSwitch />
      <LanguageSwitch />
    </span>
  )
}
