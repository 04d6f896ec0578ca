import { useLanguage, useTexts } from '#client/session/language.ts'
import { linkUse } from '#shared/export/link-use.ts'
import type { OutcomeLink, Outcomes } from '#shared/export/outcomes-type.ts'
import { challengeName, citedLinks, linkSource, linkTitle } from '#shared/export/words.ts'
import { Section } from './report-sections.tsx'

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

/** What the report builds on: the catalogue's version, and who publishes each indicator. */
export function SourcesSection({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const { sources } = t.files
  const cited = citedLinks(outcomes)
  return (
    <Section title={sources.heading}>
      <p>
        {sources.catalogue(outcomes.catalogueVersion)} {sources.noFigures}
      </p>
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
