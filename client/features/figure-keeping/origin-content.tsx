import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import type { OriginContent as Content, NamedFigure } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { FigureReport } from './figure-report.tsx'
import { FigureTable } from './figure-table.tsx'

interface OriginContentProps {
  readonly workshopId: string
  readonly origin: string
  readonly name: string
  readonly mayTakeAway: boolean
  /** Rows that were refused, for those who may read of them. */
  readonly refused: number
  readonly onChange: () => void
}

/** The figures of one origin, and what was refused of its file, fetched when somebody looks. */
export function OriginContent(props: OriginContentProps) {
  const { workshopId, origin, name, mayTakeAway, refused, onChange } = props
  const texts = useTexts()
  const t = texts.figureKeeping
  const language = useLanguage()
  const [content, setContent] = useState<Content>()
  const [failure, setFailure] = useState<string>()
  const open = async (isOpen: boolean) => {
    if (!isOpen || content) return
    const reply = await api.get<Content>(paths.figureOrigin(workshopId, origin))
    if (reply.ok) setContent(reply.value)
    setFailure(reply.ok ? undefined : texts.problems[reply.error.code])
  }
  const takeAway = async ({ figure: { indicator, municipality, year, kind, part } }: NamedFigure) => {
    const reply = await api.delete(paths.figuresByHand(workshopId), {
      query: { indicator, municipality, year, kind, part: part ?? undefined },
    })
    if (!reply.ok) return setFailure(texts.problems[reply.error.code])
    announce(t.takenAway)
    onChange()
  }
  const button = (one: NamedFigure) => (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      aria-label={t.takeAwayOf({ title: one.title[language], place: one.place, year: one.figure.year })}
      onClick={() => void takeAway(one)}
    >
      {t.takeAway}
    </button>
  )
  return (
    <>
      <details className="ds-details" onToggle={({ currentTarget }) => void open(currentTarget.open)}>
        <summary>
          {t.show}
          <span className="visually-hidden">{t.of({ name })}</span>
        </summary>
        {content && (
          <>
            <FigureTable
              caption={name}
              isCaptionHeard
              figures={content.figures}
              action={mayTakeAway ? button : undefined}
            />
            {content.left > 0 && <p>{t.left({ count: content.left })}</p>}
          </>
        )}
      </details>
      {refused > 0 && (
        <details className="ds-details" onToggle={({ currentTarget }) => void open(currentTarget.open)}>
          <summary>
            {t.showRefused}
            <span className="visually-hidden">{t.of({ name })}</span>
          </summary>
          {content?.report && <FigureReport report={content.report} />}
        </details>
      )}
      {failure && <p role="alert">{failure}</p>}
    </>
  )
}
