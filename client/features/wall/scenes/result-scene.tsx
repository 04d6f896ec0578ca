import { ResultRow } from '#client/features/voting/result-row.tsx'
import { equalTexts } from '#client/features/voting/result-words.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { isDots } from '#shared/domain/voting/round.ts'
import { percentText } from '#shared/export/formats.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { SceneHead } from '../scene-head.tsx'
import '#client/features/voting/result.css'

/** So many lines can be read from where people sit. */
const SHOWN = 5

/** What came of a vote, once it is shown: the first ones, who voted, and by which rule equal ones are placed. */
export function ResultScene({ round }: { readonly round: StageRound }) {
  const t = useTexts()
  const language = useLanguage()
  if (!isDots(round) || !round.result) return null
  const { result } = round
  const { cast, eligible } = result.turnout
  const most = result.options[0]?.points ?? 0
  const rest = result.options.length - SHOWN
  return (
    <div className="wall-result">
      <SceneHead
        above={[
          round.trial ? t.voting.trial : t.results.heading,
          t.results.turnout({ cast, eligible, share: percentText(cast, eligible, language) }),
        ].join(' · ')}
        title={round.question}
      />
      <ol className="list-plain result-list">
        {result.options.slice(0, SHOWN).map((option) => (
          <ResultRow
            key={option.id}
            option={option}
            most={most}
            isShared={result.options.some((other) => other !== option && other.place === option.place)}
            own={0}
          />
        ))}
      </ol>
      <ul className="list-plain wall-result-notes">
        {rest > 0 && <li>{t.wall.more({ count: rest })}</li>}
        {equalTexts(result, t, language)
          .slice(0, 1)
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
        <li>{t.voting.tieRules[round.tieRule]}</li>
      </ul>
    </div>
  )
}
