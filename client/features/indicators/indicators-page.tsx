import { useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { DEVELOPMENT_AREAS, isDevelopmentArea } from '#shared/catalogue/development-areas.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { Choice } from './choice.tsx'
import { IndicatorDetails } from './indicator-details.tsx'
import { IndicatorLine } from './indicator-line.tsx'
import { SearchFields } from './search-fields.tsx'
import { SearchStatus } from './search-status.tsx'
import { EMPTY_QUERY, useIndicatorSearch } from './use-indicator-search.ts'
import './indicators.css'

/** How many more are shown at a time; the server gives at most 100. */
const STEP = 20
const MOST = 100

/** The catalogue: search, narrow, and read about an indicator. */
export function IndicatorsPage() {
  const t = useTexts().indicators
  const language = useLanguage()
  useTitle(t.page.title)
  const [query, setQuery] = useState(EMPTY_QUERY)
  const [limit, setLimit] = useState(STEP)
  const state = useIndicatorSearch(query, limit)
  const change = (next: typeof query) => {
    setQuery(next)
    setLimit(STEP)
  }
  const hasMore = state.kind === 'found' && state.reply.hits.length < Math.min(state.reply.total, MOST)
  return (
    <PageFrame>
      <div className="stack indicators-page">
        <h1 className="ds-heading" data-size="md">
          {t.page.title}
        </h1>
        <p>{t.page.lead}</p>
        <SearchFields query={query} onChange={change}>
          <Choice
            label={t.search.area}
            all={t.search.allAreas}
            value={query.area}
            options={DEVELOPMENT_AREAS.map(({ code, name }) => ({ value: code, name: name[language] }))}
            onChange={(value) =>
              change({ ...query, area: value !== null && isDevelopmentArea(value) ? value : null })
            }
          />
        </SearchFields>
        <SearchStatus state={state} language={language} />
        {state.kind === 'searching' && <Loading />}
        {state.kind === 'found' && (
          <ul className="list-plain stack" aria-label={t.search.results}>
            {state.reply.hits.map(({ indicator }) => (
              <li key={indicator.id}>
                <IndicatorCard indicator={indicator} />
              </li>
            ))}
          </ul>
        )}
        {hasMore && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setLimit(Math.min(limit + STEP, MOST))}
          >
            {t.search.more}
          </button>
        )}
      </div>
    </PageFrame>
  )
}

function IndicatorCard({ indicator }: { readonly indicator: Indicator }) {
  const t = useTexts().indicators
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <article className="ds-card indicators-card">
      <h2 className="ds-heading" data-size="2xs">
        {indicator.title[language]}
      </h2>
      <IndicatorLine indicator={indicator} />
      {indicator.help && <p>{indicator.help[language]}</p>}
      <details className="ds-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t.about.show}</summary>
        {isOpen && <IndicatorDetails indicator={indicator} />}
      </details>
    </article>
  )
}
