import { useState } from 'react'
import { Link } from 'wouter'
import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { PageChoices } from '#client/ui/page-choices.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { wholeNumber } from '../setup-form.ts'
import { NumberField } from '../setup-numbers.tsx'
import { PaperBallot } from './paper-ballot.tsx'
import { TableSheetPaper } from './table-sheet-paper.tsx'
import './paper-page.css'

interface PaperPageProps {
  readonly workshopId: string
  readonly roundId: string
}

/** Of each, at most. */
const MOST = 300

/** V16. What is handed out in a room where some vote on paper: ballots and table sheets, for the printer. */
export function PaperPage({ workshopId, roundId }: PaperPageProps) {
  const words = useTexts().paper.page
  const round = useLoad<StageRound>(paths.round(workshopId, roundId))
  return (
    <div className="paper-page">
      <header className="row paper-tools">
        <Link className="ds-link" href={`/w/${workshopId}`}>
          {words.back}
        </Link>
        <span className="push">
          <PageChoices />
        </span>
      </header>
      <main id="content">
        {round.kind === 'loading' && <Loading />}
        {round.kind === 'failed' && <FailureNotice failure={round.failure} onRetry={round.again} />}
        {round.kind === 'loaded' && <Papers workshopId={workshopId} round={round.value} />}
      </main>
    </div>
  )
}

function Papers({ workshopId, round }: { readonly workshopId: string; readonly round: StageRound }) {
  const words = useTexts().paper.page
  const hasTables = round.method.kind !== 'rank'
  const [counts, setCounts] = useState({ ballots: '4', tables: hasTables ? '1' : '0' })
  useTitle(words.title(round))
  const address = `${window.location.origin}/w/${workshopId}`
  const many = (text: string) => Array.from({ length: wholeNumber(text, MOST) ?? 0 }, (_, i) => i)
  return (
    <>
      <div className="stack paper-tools">
        <h1 className="ds-heading" data-size="sm">
          {words.title(round)}
        </h1>
        {round.state !== 'open' && <Notice tone="warning">{words.notOpen}</Notice>}
        <p>{words.help}</p>
        <div className="row paper-counts">
          <NumberField
            label={words.ballots}
            value={counts.ballots}
            error={undefined}
            onChange={(ballots) => setCounts({ ...counts, ballots })}
          />
          {hasTables && (
            <NumberField
              label={words.tables}
              value={counts.tables}
              error={undefined}
              onChange={(tables) => setCounts({ ...counts, tables })}
            />
          )}
          <button type="button" className="ds-button" data-variant="primary" onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
      </div>
      {many(counts.ballots).map((i) => (
        <PaperBallot key={i} round={round} address={address} />
      ))}
      {many(counts.tables).map((i) => (
        <TableSheetPaper key={i} round={round} address={address} />
      ))}
    </>
  )
}
