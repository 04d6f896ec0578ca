import { LOCALES, useTexts } from '#client/session/language.ts'
import type { Language } from '#shared/kernel/language.ts'
import type { SearchState } from './use-indicator-search.ts'

interface SearchStatusProps {
  readonly state: SearchState
  readonly language: Language
}

/** How many hits there are, or why there are none; read out when it changes. */
export function SearchStatus({ state, language }: SearchStatusProps) {
  const t = useTexts()
  const search = t.indicators.search
  const format = (count: number) => new Intl.NumberFormat(LOCALES[language]).format(count)
  const sentence = () => {
    if (state.kind === 'failed') return t.problems[state.code]
    if (state.kind === 'searching') return search.searching
    const { total, hits } = state.reply
    if (total === 0) return search.none
    return hits.length < total
      ? search.shownOf({ shown: format(hits.length), total: format(total) })
      : search.found({ total: format(total), count: total })
  }
  return (
    <p role="status" className="small muted">
      {sentence()}
    </p>
  )
}
