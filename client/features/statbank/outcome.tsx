import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { CameOutcome, FetchOutcome } from '#shared/api/statbank.ts'
import { whyNothing } from './outcome-words.ts'
import { useNumbers } from './use-numbers.ts'

interface OutcomeProps {
  readonly outcome: FetchOutcome
  /** The name of a municipality by its number. */
  readonly nameOf: (number: string) => string
}

/** What came of asking for an indicator's figures, and what did not, in words. */
export function Outcome({ outcome, nameOf }: OutcomeProps) {
  const texts = useTexts()
  const t = texts.statbank
  const why = whyNothing(texts, outcome)
  const numbers = useNumbers()
  if (why || outcome.kind !== 'came') {
    return (
      <Notice tone="warning">
        {why?.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    )
  }
  const { values, fetchedAt, stale, absent, areas, unit, missing } = outcome
  const names = numbers.list(absent.map((number) => `${nameOf(number)} (${number})`))
  return (
    <>
      <p>
        {values === 0 ? t.outcome.nothing : t.outcome.came({ count: values, date: numbers.day(fetchedAt) })}
      </p>
      {stale && (
        <Notice tone="warning">
          {t.outcome.stale} {t.faults[stale]}
        </Notice>
      )}
      {absent.length > 0 && <p>{t.outcome.absent({ names })}</p>}
      {areas.length > 0 && (
        <p>
          {t.outcome.areas}:{' '}
          {areas
            .map(({ label, year, value }) => `${label} ${numbers.number(value)} ${unit} (${year})`)
            .join(' · ')}
        </p>
      )}
      {missing.length > 0 && <MissingYears {...{ missing, nameOf }} />}
    </>
  )
}

interface MissingYearsProps {
  readonly missing: CameOutcome['missing']
  readonly nameOf: OutcomeProps['nameOf']
}

/** Years without a figure, by municipality and reason. */
function MissingYears({ missing, nameOf }: MissingYearsProps) {
  const t = useTexts().statbank.outcome
  const groups = new Map<string, number[]>()
  for (const { municipality, why, year } of missing) {
    const key = `${nameOf(municipality)}: ${t.whys[why]}`
    groups.set(key, [...(groups.get(key) ?? []), year])
  }
  return (
    <details className="ds-details">
      <summary>
        {t.missing} ({missing.length})
      </summary>
      <ul className="statbank-missing">
        {[...groups].map(([words, years]) => (
          <li key={words}>
            {words} – {yearsText(years)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Years that follow each other as one: 2016–2019, 2023. */
function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
