import type { CoverageRow } from '../board/coverage-rows.ts'
import { DEVELOPMENT_AREAS } from '../catalogue/development-areas.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { goalName } from './words.ts'

/** What a row of the coverage is of: a goal, an area, or neither. */
export const coverageGoal = ({ key }: CoverageRow<number>, t: Texts, language: Language): string =>
  key === null ? t.data.coverage.noGoal : goalName(key, t, language)

export const coverageArea = ({ key }: CoverageRow<string>, t: Texts, language: Language): string =>
  key === null
    ? t.data.coverage.noArea
    : (DEVELOPMENT_AREAS.find(({ code }) => code === key)?.name[language] ?? key)
