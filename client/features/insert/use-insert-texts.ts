import { useLanguage } from '#client/session/language.ts'
import { INSERT_TEXTS } from '#shared/i18n/insert.ts'

export const useInsertTexts = () => INSERT_TEXTS[useLanguage()]
