import { useLanguage, useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { breakdownTable, derivedTable, type RoundTable, roundTable } from '#shared/export/round-table.ts'
import type { OutcomeRound } from '#shared/export/round-type.ts'
import {
  derivedTexts,
  roundNotes,
  roundRules,
  sharesTexts,
  uncountedText,
} from '#shared/export/round-words.ts'
import { challengeName } from '#shared/export/words.ts'
import { Section } from './report-sections.tsx'
import { ReportTable } from './report-table.tsx'

/** Every vote: its rules, what came of it, and the other ways of looking at that; then those that do not count. */
export function RoundsSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const { rounds, uncounted } = outcomes
  return (
    <Section title={t.files.rounds.heading}>
      {rounds.length === 0 && <p>{t.files.rounds.none}</p>}
      {rounds.map((round) => (
        <Round key={round.id} round={round} />
      ))}
      {uncounted.length > 0 && (
        <div className="stack report-round">
          <h3 className="report-title">{t.files.vote.uncounted.heading}</h3>
          <Notes
            texts={uncounted.map(
              (round) => `R-${round.number} ${round.question} – ${uncountedText(round, t)}`,
            )}
          />
        </div>
      )}
    </Section>
  )
}

const MatrixPicture = lazyPart(
  () => import('#client/features/voting/results/matrix-picture.tsx').then((m) => m.MatrixPicture),
  'methods',
  'results',
)

interface RoundProps {
  readonly round: OutcomeRound
}

function Round({ round }: RoundProps) {
  const t = useTexts()
  const language = useLanguage()
  const { vote } = t.files
  const derived = derivedTable(round, t, language)
  return (
    <div className="stack report-round">
      <h3 className="report-title">
        {`R-${round.number}`} {round.question}
      </h3>
      <p className="small">{roundRules(round, t, language).join(' ')}</p>
      <OptionTable table={roundTable(round, t, language)} caption={t.outcomes.report.table(round)} />
      {round.kind === 'score' && round.axes.length === 2 && <MatrixPicture isQuiet result={round} />}
      <Notes texts={roundNotes(round, t, language)} />
      <Reasons round={round} />
      <Breakdown round={round} />
      <Further heading={vote.shares.heading} texts={sharesTexts(round, t, language)} />
      <Further heading={vote.derived.heading} texts={derivedTexts(round, t, language)} />
      {derived && <OptionTable table={derived} caption={vote.derived.table(round)} />}
    </div>
  )
}

function OptionTable({ table, caption }: { readonly table: RoundTable; readonly caption: string }) {
  const t = useTexts()
  const hasPlaces = table.rows.some(({ place }) => place !== null)
  return (
    <ReportTable
      caption={caption}
      head={t.files.challenge}
      first={hasPlaces ? t.files.rounds.place : undefined}
      columns={table.columns}
      rows={table.rows.map(({ id, place, cells, ...named }) => ({
        id,
        name: challengeName(named),
        first: place ?? '',
        cells,
      }))}
    />
  )
}

function Notes({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <ul className="report-notes small">
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same
        <li key={index}>{text}</li>
      ))}
    </ul>
  )
}

function Further({ heading, texts }: { readonly heading: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <>
      <h4 className="small strong">{heading}</h4>
      <Notes texts={texts} />
    </>
  )
}

/** Why people objected, without names. */
function Reasons({ round }: RoundProps) {
  const t = useTexts()
  if (round.kind !== 'consent') return null
  return round.options
    .filter(({ reasons }) => reasons.length > 0)
    .map((option) => (
      <div key={option.id}>
        <p className="small">{t.files.vote.reasons({ name: challengeName(option) })}</p>
        <Notes texts={option.reasons} />
      </div>
    ))
}

/** V14. What each group said, or that it is hidden. */
function Breakdown({ round }: RoundProps) {
  const t = useTexts()
  const table = breakdownTable(round, t, useLanguage())
  if (!table) return null
  return (
    <>
      <h4 className="small strong">{table.heading}</h4>
      <ReportTable
        caption={t.files.vote.breakdown.table(round)}
        head={t.files.challenge}
        columns={table.columns}
        rows={table.rows}
      />
      {table.hasHidden && <p className="small muted">{t.files.vote.breakdown.help}</p>}
    </>
  )
}
