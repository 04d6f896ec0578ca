import { useLanguage, useTexts } from '#client/session/language.ts'
import { figureRows } from '#shared/export/figure-rows.ts'
import { linkUse } from '#shared/export/link-use.ts'
import type { OutcomeLink, Outcomes } from '#shared/export/outcomes-type.ts'
import { challengeName, citedLinks, linkSource, linkTitle, sourcesText } from '#shared/export/words.ts'
import { Section } from './report-sections.tsx'
import { ReportTable } from './report-table.tsx'
import '#client/ui/table.css'

/** Every indicator that was looked at, with the verdict and why: also those that did not fit. */
export function LinksSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const language = useLanguage()
  const linked = outcomes.challenges.filter((challenge) => challenge.links.length > 0)
  return (
    <Section title={t.files.indicators}>
      {linked.length === 0 ? (
        <p>{t.files.noIndicators}</p>
      ) : (
        <table className="ds-table report-table">
          <caption className="visually-hidden">{t.outcomes.report.linksTable}</caption>
          <thead>
            <tr>
              <th scope="col">{t.files.challenge}</th>
              <th scope="col">{t.files.indicator}</th>
              <th scope="col">{t.files.fit}</th>
              <th scope="col">{t.files.why}</th>
              <th scope="col">{t.files.links.heading}</th>
            </tr>
          </thead>
          <tbody>
            {linked.flatMap((challenge) =>
              challenge.links.map((link) => (
                <tr key={link.id}>
                  <th scope="row">{challengeName(challenge)}</th>
                  <td data-label={t.files.indicator}>{linkTitle(link, t, language)}</td>
                  <td data-label={t.files.fit}>{t.files.fits[link.fit]}</td>
                  <td data-label={t.files.why}>{link.why}</td>
                  <td data-label={t.files.links.heading}>{linkUse(link, t, language)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** E1. The newest figures of the indicators, each with its year and source; nothing when none are known. */
export function FiguresSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const language = useLanguage()
  const { figures: f, indicator } = t.files
  const rows = figureRows(outcomes, t, language)
  if (rows.length === 0) return null
  return (
    <Section title={t.figureWords.heading}>
      <ReportTable
        caption={t.figureWords.heading}
        head={indicator}
        columns={[f.municipality, f.value, f.year, f.more, f.source]}
        rows={rows.map((row) => ({
          id: `${row.name} ${row.place}`,
          name: row.name,
          cells: [
            row.place,
            row.value,
            row.year,
            row.more,
            [row.source, row.quality].filter((text) => text !== '').join('; '),
          ],
        }))}
      />
    </Section>
  )
}

/** What the report builds on: the catalogue's version, and who publishes each indicator. */
export function SourcesSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const { sources } = t.files
  const cited = citedLinks(outcomes)
  return (
    <Section title={sources.heading}>
      <p>{sourcesText(outcomes, t)}</p>
      {cited.length === 0 ? (
        <p>{sources.none}</p>
      ) : (
        <ul className="report-sources small">
          {cited.map((link) => (
            <Source key={link.indicator} link={link} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Source({ link }: { readonly link: OutcomeLink }) {
  const t = useTexts()
  const language = useLanguage()
  const source = linkSource(link, t)
  return (
    <li>
      {linkTitle(link, t, language)}
      {source !== '' && ` – ${source}`}
      {link.sourceUrl !== null && (
        <>
          {' '}
          <a className="ds-link" href={link.sourceUrl} rel="noreferrer" target="_blank">
            {link.sourceUrl}
          </a>
        </>
      )}
    </li>
  )
}
