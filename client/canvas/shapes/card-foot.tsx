import { useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { FIT_MARKS, FITS, fitWords, layOutFits } from '#shared/export/board-picture/fits.ts'
import { useHost } from '../host.ts'
import { CARD_PADDING } from './card-height.ts'
import './badges.css'

interface CardFootProps {
  readonly record: string
  readonly width: number
  readonly goals: readonly number[]
}

/** At the bottom of a card: its goals, and how well its indicators fit, each verdict by its mark and in words. */
export function CardFoot({ record, width, goals }: CardFootProps) {
  const t = useTexts().canvas.card
  const host = useHost()
  const count = useValue('fits', () => host.fits.of(record), [host, record])
  const { columns, lines, parts } = layOutFits(count, width - 2 * CARD_PADDING, goals.length)
  return (
    <div
      className="canvas-card-foot"
      style={{ gridTemplate: `${`${FITS.line}px `.repeat(lines)} 32px / repeat(${columns}, minmax(0, 1fr))` }}
    >
      {goals.length > 0 && (
        <div className="canvas-card-goals" style={{ gridArea: `${lines + 1} / 1` }}>
          {goals.map((number) => (
            <GoalMark key={number} number={number} />
          ))}
        </div>
      )}
      {parts.length > 0 && (
        <ul className="canvas-fits" aria-label={t.fitsLabel}>
          {parts.map(({ line, column, ...part }) => (
            <li
              key={part.verdict}
              className="canvas-fit"
              data-fit={part.verdict}
              style={{ gridArea: `${line + 1} / ${column + 1}` }}
            >
              <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14">
                <path d={FIT_MARKS[part.verdict]} />
              </svg>
              <span>{fitWords(part, t.fits)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
