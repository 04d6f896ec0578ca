import { useTexts } from '#client/session/language.ts'
import type { CoverageRows } from '#shared/board/coverage-rows.ts'
import { CoverageTables } from './coverage-tables.tsx'

/** K5. Which goals and development areas the board's challenges point at, and how far they have come. */
export function CoverageSection({ goals, areas }: CoverageRows) {
  const t = useTexts().data.coverage
  return (
    <section className="stack" aria-labelledby="coverage">
      <h2 id="coverage" className="ds-heading" data-size="sm" tabIndex={-1}>
        {t.heading}
      </h2>
      <p>{t.lead}</p>
      <CoverageTables goals={goals} areas={areas} />
    </section>
  )
}
