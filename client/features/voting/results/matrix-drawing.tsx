import { type KeyboardEvent, useRef } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import { leaderEnd } from './label-places.ts'
import type { MatrixLayout, PlacedPoint } from './matrix-layout.ts'
import { pointText } from './matrix-words.ts'

interface MatrixDrawingProps {
  readonly layout: MatrixLayout
  readonly axes: readonly [Axis, Axis]
  readonly corners: readonly string[]
  readonly fontSize: number
  /** The option that is looked at. */
  readonly picked: string | undefined
  readonly onPick: (option: string) => void
}

/** The drawing alone. Numbers are what one reaches; all else is for the eye, and said by them. */
export function MatrixDrawing({ layout, axes, corners, fontSize, picked, onPick }: MatrixDrawingProps) {
  const { plot, middle, scores } = layout
  const names = useTexts().methods.score.axes
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  const active = layout.points.find(({ point }) => point.id === picked)
  return (
    <svg
      className="matrix-drawing"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ fontSize }}
      role="presentation"
      data-picked={active !== undefined || undefined}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus */}
      <g aria-hidden="true">
        {layout.corners.map(({ box, isBest, words }, i) => (
          <g key={corners[i]}>
            {isBest && <rect className="matrix-best" {...box} />}
            {words && (
              <text
                className="matrix-corner"
                data-best={isBest || undefined}
                x={i % 2 === 0 ? words.x + fontSize / 2 : words.x + words.width - fontSize / 2}
                y={words.y + words.height * 0.72}
                textAnchor={i % 2 === 0 ? 'start' : 'end'}
              >
                {corners[i]}
              </text>
            )}
          </g>
        ))}
        {scores.map(({ score, x, y }) => (
          <g key={score}>
            <path className="matrix-grid" d={`M${x} ${plot.y}V${bottom}M${plot.x} ${y}H${right}`} />
            <text className="matrix-score" x={x} y={bottom + fontSize * 1.1} textAnchor="middle">
              {score}
            </text>
            <text
              className="matrix-score"
              x={plot.x - fontSize * 0.5}
              y={y + fontSize * 0.35}
              textAnchor="end"
            >
              {score}
            </text>
          </g>
        ))}
        <path
          className="matrix-middle"
          d={`M${middle.x} ${plot.y}V${bottom}M${plot.x} ${middle.y}H${right}`}
        />
        <rect className="matrix-frame" {...plot} />
        <text className="matrix-axis" x={right} y={bottom + fontSize * 2.6} textAnchor="end">
          {`${names[axes[1]].name} →`}
        </text>
        <text
          className="matrix-axis"
          transform={`translate(${fontSize} ${plot.y}) rotate(-90)`}
          textAnchor="end"
        >
          {`${names[axes[0]].name} →`}
        </text>
        {layout.points.map((placed) => (
          <Bars key={placed.point.id} placed={placed} isActive={false} />
        ))}
        {layout.points.map(({ point, dot, label }) => {
          if (!label) return null
          const end = leaderEnd(dot, label)
          return (
            <path
              key={point.id}
              className="matrix-leader"
              data-active={point.id === picked || undefined}
              d={`M${dot.x} ${dot.y}L${end.x} ${end.y}`}
            />
          )
        })}
        {active && <Bars placed={active} isActive />}
        {layout.dots.map(({ x, y, radius, few }) => (
          <circle
            key={`${x} ${y}`}
            className="matrix-dot"
            data-few={few || undefined}
            cx={x}
            cy={y}
            r={radius}
          />
        ))}
      </g>
      <Numbers layout={layout} axes={axes} picked={picked} onPick={onPick} />
    </svg>
  )
}

/** The middle half of the scores on both axes. */
function Bars({ placed, isActive }: { readonly placed: PlacedPoint; readonly isActive: boolean }) {
  const { dot, bars } = placed
  const cap = dot.radius * 0.9
  const across =
    bars.right > bars.left
      ? `M${bars.left} ${dot.y}H${bars.right}M${bars.left} ${dot.y - cap}v${2 * cap}M${bars.right} ${dot.y - cap}v${2 * cap}`
      : ''
  const up =
    bars.bottom > bars.top
      ? `M${dot.x} ${bars.top}V${bars.bottom}M${dot.x - cap} ${bars.top}h${2 * cap}M${dot.x - cap} ${bars.bottom}h${2 * cap}`
      : ''
  return <path className="matrix-bar" data-active={isActive || undefined} d={across + up} />
}

/** The numbers of the options: one stop for the tabulator, and arrow keys between them. */
function Numbers({
  layout,
  axes,
  picked,
  onPick,
}: Pick<MatrixDrawingProps, 'layout' | 'axes' | 'picked' | 'onPick'>) {
  const t = useTexts()
  const language = useLanguage()
  const list = useRef<SVGGElement>(null)
  const shown = layout.points.filter(({ label }) => label !== null)
  const current = Math.max(
    0,
    shown.findIndex(({ point }) => point.id === picked),
  )
  const go = (event: KeyboardEvent) => {
    const next = indexAfter(event.key, current, shown.length)
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll<SVGGElement>('[role="option"]')[next]?.focus()
  }
  if (shown.length === 0) return null
  return (
    <g ref={list} role="listbox" aria-label={t.results.matrix.points} tabIndex={-1} onKeyDown={go}>
      {shown.map(({ point, label }, i) => (
        <g
          key={point.id}
          className="matrix-number"
          role="option"
          aria-selected={point.id === picked}
          aria-label={pointText(point, axes, t, language)}
          tabIndex={i === current ? 0 : -1}
          onFocus={() => onPick(point.id)}
          onClick={() => onPick(point.id)}
          onPointerEnter={() => onPick(point.id)}
        >
          <rect {...label!} rx={label!.height / 2} />
          <text
            x={label!.x + label!.width / 2}
            y={label!.y + label!.height / 2}
            dy="0.35em"
            textAnchor="middle"
          >
            {point.number}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Where a key leads to in a list of so many; undefined for other keys. */
function indexAfter(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(from + 1, count - 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(from - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
