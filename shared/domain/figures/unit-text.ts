import type { Language, Localized } from '../../kernel/language.ts'

/** A figure's unit in a reader's language, where it is that of its indicator; else as it stands. */
export const unitText = (unit: string, ofIndicator: Localized | undefined, language: Language): string =>
  ofIndicator && Object.values(ofIndicator).includes(unit) ? ofIndicator[language] : unit
