import { useLanguage, useTexts } from '#client/session/language.ts'
import type { RoundViews } from '#shared/api/replies.ts'
import type { MergedOptions } from '#shared/domain/voting/derived.ts'
import { listText } from '#shared/export/formats.ts'
import { challengeCode, challengeName } from '#shared/export/words.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { ResultList } from '../results/result-list.tsx'

interface DerivedProps {
  readonly derived: NonNullable<RoundViews['derived']>
  readonly round: StageRound
}

/** V15. What the round would have come to had cards been merged before it; that the record stands is said first. */
export function Derived({ derived, round }: DerivedProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.results.derived
  const { merges, result, refusal } = derived
  const { method } = round
  const namesOf = ({ from }: MergedOptions) =>
    listText(
      round.options.filter(({ id }) => from.includes(id)).map(({ number }) => challengeCode(number)),
      language,
    )
  return (
    <section className="stack shares" aria-label={words.heading}>
      <h3 className="ds-heading" data-size="2xs">
        {words.heading}
      </h3>
      <ul className="list-plain small">
        {merges.map((merge) => (
          <li key={merge.into.id}>
            {words.merged({ names: namesOf(merge), into: challengeName(merge.into) })}
          </li>
        ))}
      </ul>
      <p className="small strong">{words.stands}</p>
      {refusal && <p className="small">{words[refusal]}</p>}
      {result && (
        <>
          <p className="small">{method.kind === 'dots' ? words.dots(method) : words.rank}</p>
          <ResultList result={result} />
        </>
      )}
    </section>
  )
}
