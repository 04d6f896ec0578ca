import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Removal } from '#client/ui/removal.tsx'
import { paths } from '#shared/api/paths.ts'
import type { MappedIndicator } from '#shared/api/statbank.ts'
import { Outcome } from './outcome.tsx'
import { useNumbers } from './use-numbers.ts'

interface MappedCardProps {
  readonly workshopId: string
  readonly one: MappedIndicator
  /** Whether the choice may be changed now. */
  readonly mayChange: boolean
  readonly nameOf: (number: string) => string
  readonly onEdit: () => void
  readonly onChange: () => void
}

/** An indicator with the figures of a table that it stands for, and what came when they were last asked for. */
export function MappedCard({ workshopId, one, mayChange, nameOf, onEdit, onChange }: MappedCardProps) {
  const texts = useTexts()
  const t = texts.statbank
  const language = useLanguage()
  const numbers = useNumbers()
  const title = one.title[language]
  const { table } = one.mapping
  return (
    <article className="ds-card statbank-card">
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <p className="small" lang="nb">
        {one.words.join(' · ')}
      </p>
      <p className="small">
        <a className="ds-link" href={`https://www.ssb.no/statbank/table/${table}`} rel="noreferrer">
          {t.table({ table })}
        </a>{' '}
        · {one.last ? t.asked({ date: numbers.day(one.last.at) }) : t.never}
      </p>
      {one.last && <Outcome outcome={one.last.outcome} nameOf={nameOf} />}
      {mayChange && (
        <Removal
          name={title}
          words={t}
          remove={() => api.delete(paths.statbankMapping(workshopId, one.indicator))}
          onRemoved={onChange}
        >
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-label={t.changeOf({ title })}
            onClick={onEdit}
          >
            {t.change}
          </button>
        </Removal>
      )}
    </article>
  )
}
