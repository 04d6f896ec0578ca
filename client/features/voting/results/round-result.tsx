import { useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { ownBallot } from '../own-ballots.ts'
import { Fold } from './fold.tsx'
import { GroupsTable } from './groups-table.tsx'
import { LargeMatrix } from './large-matrix.tsx'
import { ResultList } from './result-list.tsx'
import { hasAnswers, markTexts, ownText, tieTexts, turnoutText } from './result-words.ts'
import { RoundFacts } from './round-facts.tsx'
import { ScoreTable } from './score-table.tsx'
import './result.css'

interface RoundResultProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly stage: Stage
}

const SettleTie = lazyPart(() => import('./settle-tie.tsx').then((m) => m.SettleTie))

/* What recounts votes is fetched by those who look at it. */
const ReceiptPart = lazyPart(() => import('../record/receipt-part.tsx').then((m) => m.ReceiptPart))
const RecordPart = lazyPart(() => import('../record/record-part.tsx').then((m) => m.RecordPart))
const OtherViews = lazyPart(() => import('../views/other-views.tsx').then((m) => m.OtherViews))

const ResultConflicts = lazyPart(
  () => import('./result-conflicts.tsx').then((m) => m.ResultConflicts),
  'ballots',
)

/** Longer lists are folded after this many. */
const FIRST = 10

/** Screens 7 and 14. A closed round: who could vote and did, by which rules, and what came of it. */
export function RoundResult({ workshopId, round, stage }: RoundResultProps) {
  const t = useTexts()
  const language = useLanguage()
  const result: Result | null = round.result
  if (!result) return null
  const words = t.results
  const isRunning = isFacilitating(stage.me.role)
  const own = ownBallot(round.id, stage.me.id)
  const isAnswered = hasAnswers(result)
  const ownWords = own && ownText(round.method, own.choices, t)
  return (
    <div className="result stack">
      <div className="stack result-head">
        <p className="small muted">
          {[t.voting.name(round), ...(round.trial ? [t.voting.trial] : [])].join(' · ')}
        </p>
        <h2 className="ds-heading" data-size="xs">
          {words.heading}
        </h2>
        <p className="result-question">{round.question}</p>
        <p className="strong">{turnoutText(result, t, language)}</p>
      </div>
      {isAnswered ? (
        <>
          {result.kind === 'score' && result.axes.length === 2 && <LargeMatrix result={result} />}
          <FoldedList result={result} marks={own ? markTexts(round.method, own.choices, t) : {}} />
          <ul className="list-plain small stack result-notes">
            {tieTexts(result, t, language).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{result.kind === 'dots' ? words.noVotes : words.noAnswers}</p>
      )}
      {ownWords && (
        <p>
          <span className="strong">{ownWords}.</span> <span className="small muted">{words.onlyHere}</span>
        </p>
      )}
      {round.hasRecord && (
        <ReceiptPart workshopId={workshopId} round={round} stage={stage} own={own} isQuiet />
      )}
      {isRunning &&
        unsettled(result).map((tie) => (
          <SettleTie key={tie.options.join()} workshopId={workshopId} round={round} tie={tie} />
        ))}
      {isAnswered && result.kind === 'score' && (
        <Fold title={words.table.caption} isMade>
          <ScoreTable result={result} />
        </Fold>
      )}
      {isAnswered && round.breakdown !== null && (
        <Fold title={words.groups[round.breakdown]} isMade>
          <GroupsTable round={round} breakdown={round.breakdown} />
        </Fold>
      )}
      {round.options.some(({ conflicts }) => conflicts) && (
        <ResultConflicts options={round.options} isQuiet />
      )}
      {isAnswered && (
        <Fold title={words.otherViews} isOpen={isRunning}>
          <OtherViews workshopId={workshopId} round={round} result={result} />
        </Fold>
      )}
      <RoundFacts round={round} result={result} stage={stage} />
      {round.hasRecord ? (
        <RecordPart workshopId={workshopId} round={round} />
      ) : (
        <p className="small muted">{words.record.none}</p>
      )}
    </div>
  )
}

/** V12. Ties that wait for a facilitator. */
const unsettled = ({ tied }: Result) => tied.filter(({ by, settled }) => by === 'facilitator' && !settled)

interface FoldedListProps {
  readonly result: Result
  readonly marks: Readonly<Record<string, string>>
}

function FoldedList({ result, marks }: FoldedListProps) {
  const t = useTexts()
  const [isWhole, setWhole] = useState(false)
  const rest = isWhole ? 0 : Math.max(0, result.options.length - FIRST)
  return (
    <>
      <ResultList result={result} marks={marks} limit={result.options.length - rest} />
      {rest > 0 && (
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setWhole(true)}>
          {t.results.rest({ count: rest })}
        </button>
      )}
    </>
  )
}
