import { useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { ChoicesOf } from '#shared/domain/voting/ballot.ts'
import { margin } from '#shared/domain/voting/margin.ts'
import type { DotsResult } from '#shared/domain/voting/result.ts'
import { isDots } from '#shared/domain/voting/round.ts'
import { percentText } from '#shared/export/formats.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { ownBallot } from './own-ballots.ts'
import { ResultRow } from './result-row.tsx'
import { countChosen, equalTexts } from './result-words.ts'
import './result.css'

interface RoundResultProps {
  readonly round: StageRound
  readonly stage: Stage
}

/** Longer lists are folded after this many. */
const FIRST = 10

/** The margin is told for as many as can be chosen. */
const TOP = 3

/** Screen 7. A closed round: who could vote and did, by which rules, and what came of it, in an ordered list. */
export function RoundResult({ round, stage }: RoundResultProps) {
  const t = useTexts()
  const language = useLanguage()
  if (!isDots(round) || !round.result) return null
  const { result } = round
  const remembered = ownBallot(round.id, stage.me.id)
  const own = remembered?.kind === 'dots' ? remembered.choices : undefined
  const hasVotes = result.options.some((option) => option.points > 0)
  return (
    <div className="result stack">
      <div className="stack result-head">
        <p className="small muted">
          {[
            t.voting.name(round),
            ...(round.trial ? [t.voting.trial] : []),
            ...(round.parent === null ? [] : [t.results.repeats({ number: parentNumber(stage, round) })]),
          ].join(' · ')}
        </p>
        <h2 className="ds-heading" data-size="xs">
          {t.results.heading}
        </h2>
        <p className="result-question">{round.question}</p>
        <Turnout result={result} />
        <p className="small">{`${t.results.method(round.method)} ${t.voting.tieRules[round.tieRule]}`}</p>
      </div>
      {hasVotes ? <ResultList result={result} own={own} /> : <p>{t.results.noVotes}</p>}
      {hasVotes && (
        <ul className="list-plain small stack result-notes">
          {equalTexts(result, t, language).map((text) => (
            <li key={text}>{text}</li>
          ))}
          <MarginNote result={result} />
        </ul>
      )}
      {own && countChosen(own) > 0 && (
        <p>
          <span className="strong">{t.results.yourVotes({ chosen: countChosen(own) })}.</span>{' '}
          <span className="small muted">{t.results.onlyHere}</span>
        </p>
      )}
    </div>
  )
}

const parentNumber = (stage: Stage, round: StageRound): number =>
  stage.rounds.find((other) => other.id === round.parent)?.number ?? 0

function Turnout({ result }: { readonly result: DotsResult }) {
  const t = useTexts()
  const language = useLanguage()
  const { cast, eligible, blank, withdrawn } = result.turnout
  const words = t.results
  const parts = [words.turnout({ cast, eligible, share: percentText(cast, eligible, language) })]
  if (blank > 0) parts.push(words.blank({ blank }))
  if (withdrawn > 0) parts.push(words.withdrawn({ withdrawn }))
  return <p className="strong">{parts.join(', ')}</p>
}

function ResultList({
  result,
  own,
}: {
  readonly result: DotsResult
  readonly own: ChoicesOf['dots'] | undefined
}) {
  const t = useTexts()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? result.options : result.options.slice(0, FIRST)
  const rest = result.options.length - shown.length
  const most = result.options[0]?.points ?? 0
  return (
    <>
      <ol className="list-plain result-list">
        {shown.map((option) => (
          <ResultRow
            key={option.id}
            option={option}
            most={most}
            isShared={result.options.some((other) => other !== option && other.place === option.place)}
            own={own?.[option.id] ?? 0}
          />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setWhole(true)}>
          {t.results.rest({ count: rest })}
        </button>
      )}
    </>
  )
}

function MarginNote({ result }: { readonly result: DotsResult }) {
  const t = useTexts()
  const votes = margin(result, TOP)
  if (votes === undefined) return null
  const words = t.results
  return <li>{votes === 0 ? words.marginTie({ top: TOP }) : words.margin({ votes, top: TOP })}</li>
}
