import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { LOCALES, useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Question } from '#client/ui/question.tsx'
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
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const remove = async () => {
    const reply = await api.delete(paths.figureOrigin(workshopId, origin))
    setAsking(false)
    if (!reply.ok) return setFailure(texts.problems[reply.error.code])
    announce(t.removed)
    onChange()
  }
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
      {failure && (
        <Notice tone="warning" live="alert">
          {failure}
        </Notice>
      )}
      {mayKeep && (pack !== null || origin === 'ssb') && (
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-color="danger"
            aria-label={t.removeOf({ name })}
            onClick={() => setAsking(true)}
          >
            {t.remove}
          </button>
        </div>
      )}
      <Question
        open={isAsking}
        title={t.removeAsk({ name })}
        yes={t.remove}
        no={t.keep}
        isDanger
        onYes={() => void remove()}
        onNo={() => setAsking(false)}
      >
        <p>{t.removeText}</p>
      </Question>
    </article>
  )
}

const nameOf = (origin: string, { origins }: Texts['figureKeeping']): string =>
  origins[origin as keyof typeof origins] ?? origin
