import { useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { ownBallot } from '../own-ballots.ts'
import { MatrixPicture } from './matrix-picture.tsx'
import { ResultList } from './result-list.tsx'
import { hasAnswers, markTexts, ownText, tieTexts, turnoutText } from './result-words.ts'
import { RoundFacts } from './round-facts.tsx'
import { ScoreTable } from './score-table.tsx'
import './result.css'

interface RoundResultProps {
  readonly round: StageRound
  readonly stage: Stage
}

/** Longer lists are folded after this many. */
const FIRST = 10

/** Screens 7 and 14. A closed round: who could vote and did, by which rules, and what came of it. */
export function RoundResult({ round, stage }: RoundResultProps) {
  const t = useTexts()
  const language = useLanguage()
  const result: Result | null = round.result
  if (!result) return null
  const words = t.results
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
          {result.kind === 'score' && (
            <div className="result-scores">
              <MatrixPicture result={result} />
              <ScoreTable result={result} />
            </div>
          )}
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
      <RoundFacts round={round} result={result} stage={stage} />
    </div>
  )
}

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
