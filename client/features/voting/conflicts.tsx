import { useLanguage, useTexts } from '#client/session/language.ts'
import type { OptionConflict } from '#shared/domain/voting/round.ts'
import { listText } from '#shared/export/formats.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** LK6. What an option is said to conflict with, in one line; why is folded, for a phone has little room. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly OptionConflict[] }) {
  const t = useTexts()
  const language = useLanguage()
  const [only, ...others] = conflicts
  if (!only) return null
  const isAllSaid = others.length === 0 && only.why === ''
  const names =
    others.length === 0
      ? nameOf(only, t)
      : listText(
          conflicts.map((one) => (one.number === null ? one.title : t.names.number({ number: one.number }))),
          language,
        )
  const line = t.ballots.conflict.with({ names })
  if (isAllSaid) return <p className="small">{line}</p>
  return (
    <details className="ds-details small">
      <summary>{line}</summary>
      {others.length === 0 ? (
        <p>{t.ballots.conflict.because(only)}</p>
      ) : (
        <ul>
          {conflicts.map((one) => (
            <li key={`${one.number} ${one.title}`}>
              {nameOf(one, t)}
              {one.why !== '' && t.ballots.conflict.why(one)}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** «U-7: Bygge ny vei». */
export const nameOf = ({ number, title }: Pick<OptionConflict, 'number' | 'title'>, t: Texts): string =>
  number === null ? title : `${t.names.number({ number })}: ${title}`
