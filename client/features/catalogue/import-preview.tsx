import { useLanguage, useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { ImportReply } from '#shared/api/catalogue.ts'
import { developmentArea } from '#shared/catalogue/development-areas.ts'
import { ReportRows } from './report-rows.tsx'
import '#client/ui/table.css'

/** The first indicators as they will be, what will not be found any more, and what is wrong with which row. */
export function ImportPreview({ reply }: { readonly reply: ImportReply }) {
  const { import: t, report: words, fields } = useTexts().catalogue
  const language = useLanguage()
  const { first, report, retired } = reply
  return (
    <>
      {retired > 0 && <Notice tone="warning">{t.retired({ count: retired })}</Notice>}
      {first.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className="catalogue-preview" aria-label={t.preview} tabIndex={0}>
          <table className="ds-table" data-size="sm" data-border>
            <caption>{t.preview}</caption>
            <thead>
              <tr>
                <th scope="col">{fields.code}</th>
                <th scope="col">{t.titleColumn}</th>
                <th scope="col">{fields.unit}</th>
                <th scope="col">{fields.goals}</th>
                <th scope="col">{fields.areas}</th>
              </tr>
            </thead>
            <tbody>
              {first.map(({ code, title, unit, goals, developmentAreas }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
                <tr key={index}>
                  <td>{code}</td>
                  <td>{title[language]}</td>
                  <td>{unit?.[language]}</td>
                  <td>{goals.join(', ')}</td>
                  <td>{developmentAreas.map((area) => developmentArea(area).name[language]).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {report.notes.length > 0 && (
        <details className="ds-details" open={report.refused > 0}>
          <summary>{words.heading}</summary>
          <ReportRows report={report} />
        </details>
      )}
    </>
  )
}
