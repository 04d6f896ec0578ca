import { api } from '#client/api/request.ts'
import { LOCALES, useLanguage, useTexts } from '#client/session/language.ts'
import { Removal } from '#client/ui/removal.tsx'
import type { FigureOrigin } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { OriginContent } from './origin-content.tsx'

interface OriginCardProps {
  readonly workshopId: string
  readonly one: FigureOrigin
  readonly mayKeep: boolean
  /** Other figures are there. */
  readonly onChange: () => void
}

/** Where figures are from, how many there are, and a look at them. */
export function OriginCard({ workshopId, one, mayKeep, onChange }: OriginCardProps) {
  const texts = useTexts()
  const t = texts.figureKeeping
  const language = useLanguage()
  const { origin, pack, goals, missing, firstYear, lastYear } = one
  const name = pack?.name ?? nameOf(origin, t)
  const date = (at: number) => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium' }).format(at)
  return (
    <article className="ds-card figure-origin">
      <h3 className="ds-heading" data-size="2xs">
        {name}
      </h3>
      <p>
        {[
          t.counts(one),
          t.years({ first: firstYear, last: lastYear }),
          ...(goals > 0 ? [t.goals({ count: goals })] : []),
          ...(missing > 0 ? [t.missing({ count: missing })] : []),
        ].join(' · ')}
      </p>
      {pack && (
        <p className="small">
          {t.pack({ number: pack.number, date: date(pack.at), name: pack.by || t.guest })}
          {pack.refused > 0 && ` · ${t.refusedRows({ count: pack.refused })}`}
          {pack.source !== '' && ` · ${t.sourceOf({ source: pack.source })}`}
        </p>
      )}
      <OriginContent
        key={`${one.figures} ${goals} ${missing}`}
        {...{ workshopId, origin, name, onChange }}
        mayTakeAway={mayKeep && origin === 'hand'}
        refused={mayKeep ? (pack?.refused ?? 0) : 0}
      />
      {mayKeep && (pack !== null || origin === 'ssb') && (
        <Removal
          name={name}
          words={t}
          remove={() => api.delete(paths.figureOrigin(workshopId, origin))}
          onRemoved={onChange}
        />
      )}
    </article>
  )
}

const nameOf = (origin: string, { origins }: Texts['figureKeeping']): string =>
  origins[origin as keyof typeof origins] ?? origin
