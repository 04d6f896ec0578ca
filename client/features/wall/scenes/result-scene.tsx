import { ResultList } from '#client/features/voting/results/result-list.tsx'
import { hasAnswers, tieTexts, turnoutText } from '#client/features/voting/results/result-words.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { SceneHead } from '../scene-head.tsx'
import { hasMatrix, NAMED, WallMatrix } from '../wall-matrix.tsx'

/** So many lines can be read from where people sit; scores and reasons take more than one. */
const SHOWN = { dots: 5, rank: 5, agree: 4, consent: 3, score: 4, matrix: NAMED } as const

/** What came of a vote, once it is shown: the first ones, who voted, and by which rule equal ones are placed. */
export function ResultScene({ round }: { readonly round: StageRound }) {
  const t = useTexts()
  const language = useLanguage()
  const result: Result | null = round.result
  if (!result) return null
  const heading = round.trial ? t.voting.trial : t.results.heading
  return (
    <div className="wall-result">
      <SceneHead above={`${heading} · ${turnoutText(result, t, language)}`} title={round.question} />
      {hasAnswers(result) ? (
        <Answers result={result} />
      ) : (
        <p className="wall-note">{result.kind === 'dots' ? t.results.noVotes : t.results.noAnswers}</p>
      )}
      <Notes round={round} result={result} />
    </div>
  )
}

function Answers({ result }: { readonly result: Result }) {
  if (hasMatrix(result)) return <WallMatrix result={result} />
  return <ResultList result={result} limit={shownOf(result)} />
}

const shownOf = (result: Result): number => SHOWN[hasMatrix(result) ? 'matrix' : result.kind]

interface NotesProps {
  readonly round: StageRound
  readonly result: Result
}

function Notes({ round, result }: NotesProps) {
  const t = useTexts()
  const language = useLanguage()
  const rest = result.options.length - shownOf(result)
  const [tie] = tieTexts(result, t, language)
  return (
    <ul className="list-plain wall-result-notes">
      {rest > 0 && <li>{t.wall.more({ count: rest })}</li>}
      {result.kind !== 'consent' && <li>{tie ?? t.voting.tieRules[round.tieRule]}</li>}
    </ul>
  )
}
