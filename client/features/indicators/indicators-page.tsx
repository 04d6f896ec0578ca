import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { useLoad } from '#client/api/use-load.ts'
import { Facets } from '#client/features/catalogue/facets.tsx'
import { Filters } from '#client/features/catalogue/filters.tsx'
import { WorkshopCatalogue } from '#client/features/catalogue/workshop-catalogue.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useMedia } from '#client/ui/use-media.ts'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { WorkshopSummary } from '#shared/api/replies.ts'
import type { IndicatorHit } from '#shared/catalogue/search.ts'
import { SMALL } from '#shared/wire/screens.ts'
import { IndicatorDetails } from './indicator-details.tsx'
import { IndicatorLine } from './indicator-line.tsx'
import { Notes } from './notes.tsx'
import { SearchFields } from './search-fields.tsx'
import { SearchStatus } from './search-status.tsx'
import { EMPTY_QUERY, useIndicatorSearch } from './use-indicator-search.ts'
import { earlierInWords } from './use-notes.ts'
import './indicators.css'
import '../catalogue/catalogue.css'

const CatalogueFigures = lazyPart(
  () => import('#client/features/figures/catalogue-figures.tsx').then((m) => m.CatalogueFigures),
  'figureWords',
)

/** How many more are shown at a time; the server gives at most 100. */
const STEP = 20
const MOST = 100

/**
 * Screen 17. The catalogue: search, narrow, and read about an indicator; in a workshop also what it has brought and made
 * itself.
 */
export function IndicatorsPage({ workshopId }: { readonly workshopId?: string }) {
  const { catalogue, indicators: t, workshop: words } = useTexts()
  const language = useLanguage()
  useTitle(t.page.title)
  const [query, setQuery] = useState(EMPTY_QUERY)
  const [limit, setLimit] = useState(STEP)
  const [revision, setRevision] = useState(0)
  const isSmall = useMedia(SMALL)
  const state = useIndicatorSearch(query, limit, true, revision)
  const change = (next: typeof query) => {
    // a target of another goal narrows to nothing
    setQuery(next.goal === query.goal ? next : { ...next, target: null })
    setLimit(STEP)
  }
  const workshop = useLoad<WorkshopSummary>(workshopId && paths.workshop(workshopId))
  const hasMore = state.kind === 'found' && state.reply.hits.length < Math.min(state.reply.total, MOST)
  return (
    <PageFrame>
      <div className="stack indicators-page">
        {workshopId !== undefined && (
          <p>
            <Link className="ds-link" href={`/w/${workshopId}`}>
              {catalogue.back}
            </Link>
          </p>
        )}
        <h1 className="ds-heading" data-size="md">
          {t.page.title}
        </h1>
        <p>{t.page.lead}</p>
        {workshopId !== undefined && (
          <nav className="row" aria-label={catalogue.ways}>
            <a className="ds-link" href="#sets">
              {catalogue.sets.heading}
            </a>
            <a className="ds-link" href="#own">
              {catalogue.own.heading}
            </a>
            <a className="ds-link" href="#figures">
              {catalogue.figures}
            </a>
            <a className="ds-link" href="#statbank">
              {catalogue.statbank}
            </a>
            <Link className="ds-link" href={`/w/${workshopId}/data`}>
              {words.header.dataStatus}
            </Link>
          </nav>
        )}
        <SearchFields query={query} onChange={change} isCompact={isSmall}>
          <Filters query={query} onChange={change} />
        </SearchFields>
        <Facets />
        <SearchStatus state={state} language={language} />
        {state.kind === 'searching' && <Loading />}
        {state.kind === 'found' && state.reply.total === 0 && (
          <p>
            {catalogue.nothing.finding} {workshopId !== undefined && catalogue.nothing.record}
          </p>
        )}
        {state.kind === 'found' && (
          <ul className="list-plain stack" aria-label={t.search.results}>
            {state.reply.hits.map((hit) => (
              <li key={hit.indicator.id}>
                <IndicatorCard hit={hit}>
                  {(isOpen) =>
                    workshop.kind === 'loaded' && (
                      <CatalogueFigures
                        workshopId={workshop.value.id}
                        municipalities={workshop.value.municipalities}
                        indicator={hit.indicator}
                        revision={revision}
                        saysNone={isOpen}
                        isQuiet
                      />
                    )
                  }
                </IndicatorCard>
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
        {workshopId !== undefined && (
          <WorkshopCatalogue workshopId={workshopId} onChange={() => setRevision((count) => count + 1)} />
        )}
      </div>
    </PageFrame>
  )
}

interface IndicatorCardProps {
  readonly hit: IndicatorHit
  /** What a workshop adds; told whether all about the indicator is shown. */
  readonly children: (isOpen: boolean) => ReactNode
}

function IndicatorCard({ hit, children }: IndicatorCardProps) {
  const { catalogue, indicators: t } = useTexts()
  const { indicator, workshops = 0, earlier = [] } = hit
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <article className="ds-card indicators-card">
      <h2 className="ds-heading" data-size="2xs">
        {indicator.title[language]}
      </h2>
      <IndicatorLine indicator={indicator} />
      {workshops > 0 && <p className="small">{catalogue.used({ count: workshops })}</p>}
      <Notes notes={earlier.map((one) => earlierInWords(one, t.fitting, language))} />
      {indicator.help && <p>{indicator.help[language]}</p>}
      {children(isOpen)}
      <details className="ds-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t.about.show}</summary>
        {isOpen && <IndicatorDetails indicator={indicator} />}
      </details>
    </article>
  )
}
