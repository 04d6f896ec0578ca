import { useLanguage, useTexts } from '#client/session/language.ts'
import { PAPERS, WORDS } from '#shared/export/board-picture/colours.ts'
import { HELP, HELP_MARKS } from '#shared/export/board-picture/help-face.ts'
import { faceOf } from '../shapes/help-words.ts'
import type { HelpShape } from '../shapes/types.ts'
import { linesOf, TextLines, widthOf } from './text-lines.tsx'

const PADDING = 14
/** Where the title begins, as on all cards. */
const TOP = 40

/** The card of an actor or an activity in a picture. The measures are those of card.css and help.css. */
export function HelpPicture({ shape, height }: { readonly shape: HelpShape; readonly height: number }) {
  const t = useTexts()
  const { head, lines, foot } = faceOf(shape, t.actors, useLanguage())
  const { type, props } = shape
  const { w, title, colour } = props
  const { paper, edge } = PAPERS[colour]
  const width = w - 2 * PADDING
  const heading = { text: title || t.canvas.help.untitled, width, size: 17, line: 22, weight: '600' }
  const below = TOP + linesOf(heading).length * heading.line + HELP.above
  const row = { x: PADDING, size: 14, line: HELP.line, isOneLine: true } as const
  const small = { size: 13, weight: '600' } as const
  const chip = Math.min(width, widthOf(foot, small) + 21)
  return (
    <>
      <rect
        width={w}
        height={height}
        rx={type === 'actor' ? 22 : 2}
        fill={paper}
        stroke={edge}
        strokeWidth={type === 'actor' ? 2 : 1}
      />
      {type === 'activity' && <rect width={8} height={height} fill={edge} />}
      <path
        d={HELP_MARKS[type]}
        transform={`translate(${PADDING} 16) scale(${16 / 24})`}
        fill="none"
        stroke={WORDS.ink}
        strokeWidth={2.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <TextLines text={head} x={PADDING + 21} y={14} width={width - 21} line={20} {...small} isOneLine />
      <TextLines {...heading} x={PADDING} y={TOP} />
      {lines.map(({ label, text }, index) => (
        <TextLines
          key={label}
          {...row}
          text={`${label}: ${text}`}
          y={below + index * HELP.line}
          width={width}
          weight="400"
        />
      ))}
      {foot !== '' && (
        <>
          <rect
            x={PADDING}
            y={height - 31}
            width={chip}
            height={24}
            rx={12}
            fill="none"
            stroke={edge}
            strokeWidth={1.5}
          />
          <TextLines
            text={foot}
            x={PADDING + 10}
            y={height - 29}
            width={chip - 20}
            line={20}
            {...small}
            isOneLine
          />
        </>
      )}
    </>
  )
}
