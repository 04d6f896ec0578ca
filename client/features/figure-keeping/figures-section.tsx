import { useEffect, useState } from 'react'
import { useKept } from '#client/api/use-kept.ts'
import { useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { FigureOrigins } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { BringDialog } from './bring-dialog.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { OriginCard } from './origin-card.tsx'
import './figure-keeping.css'

interface FiguresSectionProps {
  readonly workshopId: string
  /** Another one when figures have come by another way. */
  readonly revision: number
}

/** The figures of a workshop by where they are from; for librarians and facilitators, the ways to bring and enter them. */
export function FiguresSection({ workshopId, revision }: FiguresSectionProps) {
  const texts = useTexts()
  const t = texts.figureKeeping
  const { value, failure, again } = useKept<FigureOrigins>(paths.figureOrigins(workshopId))
  useEffect(() => {
    if (revision > 0) void again()
  }, [revision, again])
  const [open, setOpen] = useState<'bring' | 'enter'>()
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    void again()
  }
  return (
    <section className="stack">
      <h2 id="figures" className="ds-heading" data-size="xs" tabIndex={-1}>
        {t.heading}
      </h2>
      <p>{t.lead}</p>
      {failure && (
        <Notice tone="warning" live="status">
          {texts.problems[failure]}
        </Notice>
      )}
      {!value && !failure && <Loading />}
      {value?.mayKeep && (
        <div className="row">
          <button type="button" className="ds-button" onClick={() => setOpen('bring')}>
            {t.bring}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setOpen('enter')}
          >
            {t.enter}
          </button>
        </div>
      )}
      {value && (
        <ul className="list-plain stack">
          {value.origins.map((one) => (
            <li key={one.origin}>
              <OriginCard {...{ workshopId, one }} mayKeep={value.mayKeep} onChange={() => void again()} />
            </li>
          ))}
        </ul>
      )}
      {open === 'bring' && <BringDialog {...{ workshopId }} onClose={close} onDone={done} />}
      {open === 'enter' && <EnterDialog {...{ workshopId }} onClose={close} onDone={done} />}
    </section>
  )
}
