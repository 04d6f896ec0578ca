import { useLanguage, useTexts } from '#client/session/language.ts'
import { firstOf } from '#shared/domain/voting/cut.ts'
import type { EqualShares, ShareChoice } from '#shared/domain/voting/equal-shares.ts'
import type { RankedResult } from '#shared/domain/voting/result.ts'
import { listText } from '#shared/export/formats.ts'
import { challengeCode } from '#shared/export/words.ts'

interface SharesProps {
  readonly result: RankedResult
  readonly places: number
  readonly shares: EqualShares | null
}

/** V18. What most votes choose and what equal shares chooses, side by side, and how each came there. */
export function Shares({ result, places, shares }: SharesProps) {
  const t = useTexts()
  const words = t.results.shares
  if (shares === null) return <p>{words.none}</p>
  const most = firstOf(result, places)
  const chosen = new Set(shares.chosen.map(({ id }) => id))
  const leading = new Set([...most.chosen, ...most.undecided].map(({ id }) => id))
  const isSame =
    most.undecided.length === 0 && chosen.size === leading.size && [...chosen].every((id) => leading.has(id))
  return (
    <>
      <p className="strong">{isSame ? words.same : words.differ}</p>
      <div className="shares-sides">
        <MostVotes result={result} most={most} chosen={chosen} />
        <section className="shares-side" aria-label={words.equal}>
          <h4 className="strong">{words.equal}</h4>
          <ol>
            {shares.chosen.map((choice) => (
              <Choice key={choice.id} choice={choice} isAlone={!leading.has(choice.id)} result={result} />
            ))}
          </ol>
          {shares.chosen.length < places && <p className="small">{words.fewer}</p>}
          {shares.chosen.some(({ filledUp }) => filledUp) && <p className="small">{words.filledUpHelp}</p>}
        </section>
      </div>
      <p className="small muted">
        {supportText(result, t)} {words.voters(shares)}{' '}
        {shares.leftOut > 0 && words.leftOut({ people: shares.leftOut })}
      </p>
    </>
  )
}

interface MostVotesProps {
  readonly result: RankedResult
  readonly most: ReturnType<typeof firstOf<RankedResult>>
  readonly chosen: ReadonlySet<string>
}

function MostVotes({ result, most, chosen }: MostVotesProps) {
  const words = useTexts().results.shares
  const language = useLanguage()
  const names = listText(
    most.undecided.map(({ number }) => challengeCode(number)),
    language,
  )
  return (
    <section className="shares-side" aria-label={words.mostBy[result.kind]}>
      <h4 className="strong">{words.mostBy[result.kind]}</h4>
      <ol>
        {most.chosen.map((option) => (
          <li key={option.id} data-alone={!chosen.has(option.id) || undefined}>
            <span className="muted small">{challengeCode(option.number)}</span> {option.title}
            {!chosen.has(option.id) && <span className="shares-mark">{words.onlyMost}</span>}
          </li>
        ))}
      </ol>
      {most.undecided.length > 0 && (
        <p className="small">{words.undecided({ names, places: most.places })}</p>
      )}
    </section>
  )
}

interface ChoiceProps {
  readonly choice: ShareChoice
  /** Most votes do not choose it. */
  readonly isAlone: boolean
  readonly result: RankedResult
}

function Choice({ choice, isAlone, result }: ChoiceProps) {
  const words = useTexts().results.shares
  const language = useLanguage()
  const { supporters, newlyHeard, filledUp, tie } = choice
  const others = tie?.with.flatMap(
    (id) => (result.options as readonly { id: string; number: number }[]).find((it) => it.id === id) ?? [],
  )
  const names = listText(
    (others ?? []).map(({ number }) => challengeCode(number)),
    language,
  )
  return (
    <li data-alone={isAlone || undefined}>
      <span className="muted small">{challengeCode(choice.number)}</span> {choice.title}
      {filledUp && <span className="shares-mark">{words.filledUp}</span>}
      {isAlone && <span className="shares-mark">{words.onlyHere}</span>}
      <span className="small shares-how">
        {words.newly({ supporters, newly: newlyHeard })}
        {tie && `. ${words.tie[tie.by]({ names })}`}
      </span>
    </li>
  )
}

/** What it takes to support an option, by the method. */
function supportText(result: RankedResult, t: ReturnType<typeof useTexts>): string {
  const { supports } = t.results.shares
  if (result.kind !== 'score') return supports[result.kind]
  const [first] = result.axes
  return first ? supports.score({ axis: t.methods.score.axes[first].name }) : ''
}
