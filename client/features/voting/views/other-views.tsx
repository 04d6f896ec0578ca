import { useState } from 'react'
import type { Failure } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { RoundViews } from '#shared/api/replies.ts'
import { MOST_SHARES } from '#shared/domain/voting/equal-shares.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { Derived } from './derived.tsx'
import { Shares } from './shares.tsx'
import './views.css'

interface OtherViewsProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly result: Result
}

const PLACES = Array.from({ length: MOST_SHARES }, (_, i) => i + 1)

/** So many priorities can be agreed on. */
const USUAL = 3

/** V15, V18. The same ballots seen otherwise: equal shares beside most votes, and cards that were merged since. */
export function OtherViews({ workshopId, round, result }: OtherViewsProps) {
  const t = useTexts()
  const words = t.results.shares
  const most = Math.min(MOST_SHARES, round.options.length)
  const [places, setPlaces] = useState(Math.min(USUAL, most))
  const loaded = useLoad<RoundViews>(paths.roundViews(workshopId, round.id), { places })
  return (
    <div className="stack">
      {result.kind !== 'consent' && (
        <section className="stack shares" aria-label={words.heading}>
          <h3 className="ds-heading" data-size="2xs">
            {words.heading}
          </h3>
          <p className="small">
            {words.lay} {words.beside}
          </p>
          <label className="row small">
            {words.places}
            <select
              className="ds-input shares-places"
              value={places}
              onChange={(event) => setPlaces(Number(event.currentTarget.value))}
            >
              {PLACES.slice(0, most).map((count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
          </label>
          {loaded.kind === 'loaded' && (
            <Shares result={result} places={places} shares={loaded.value.shares} />
          )}
        </section>
      )}
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ViewsFailed failure={loaded.failure} onRetry={loaded.again} />}
      {loaded.kind === 'loaded' && loaded.value.derived && (
        <Derived derived={loaded.value.derived} round={round} />
      )}
    </div>
  )
}

function ViewsFailed({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const t = useTexts()
  return (
    <Notice tone="warning" title={t.results.viewsFailed} live="alert">
      <p>{t.problems[failure.code]}</p>
      <p>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onRetry}>
          {t.common.tryAgain}
        </button>
      </p>
    </Notice>
  )
}
