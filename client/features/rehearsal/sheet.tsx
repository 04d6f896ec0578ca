import { useLanguage, useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { judgeRehearsal, type Level, type RehearsalSheet } from '#shared/domain/rehearsal.ts'
import { errorInWords, formatMs, measuredOf } from './sheet-words.ts'
import { takeLostFocus } from './take-focus.ts'

/** The go/no-go sheet: the verdict in words, what it rests on, and how long each part took. */
export function Sheet({ sheet }: { readonly sheet: RehearsalSheet }) {
  const texts = useTexts()
  const t = texts.rehearsal
  const language = useLanguage()
  const { verdict, findings } = judgeRehearsal(sheet)
  return (
    <>
      <h3 className="rehearsal-verdict" data-level={verdict} tabIndex={-1} ref={takeLostFocus}>
        <LevelIcon level={verdict} />
        {t.verdict[verdict]}
      </h3>
      <table className="rehearsal-sheet">
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.rating}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ measure, level }) => (
            <tr key={measure}>
              <th scope="row">{t.measures[measure]}</th>
              <td className="numeric">{measuredOf(measure, sheet, t, language)}</td>
              <td className="rehearsal-level" data-level={level}>
                <LevelIcon level={level} />
                {t.level[level]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.errors.length > 0 && (
        <div>
          <h4>{t.errorsTitle}</h4>
          <ul className="rehearsal-errors">
            {sheet.errors.map((error) => (
              <li key={`${error.phase} ${error.code}`}>{errorInWords(error, texts)}</li>
            ))}
          </ul>
        </div>
      )}
      <details className="ds-details">
        <summary>{t.times}</summary>
        <dl className="rehearsal-times">
          {sheet.phases.map(({ phase, ms }) => (
            <div key={phase}>
              <dt>{t.phases[phase]}</dt>
              <dd className="numeric">{formatMs(ms, t, language)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="muted small">{t.thresholds}</p>
    </>
  )
}

const LevelIcon = ({ level }: { readonly level: Level }) => (
  <Icon name={level === 'go' ? 'check' : level === 'care' ? 'warning' : 'stop'} size={18} />
)
