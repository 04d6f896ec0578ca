import { useTexts } from '#client/session/language.ts'
import { LINE_INKS } from '#shared/export/board-picture/colours.ts'
import { DASHES, HEADS } from '#shared/export/board-picture/line-heads.ts'
import { lineWord } from '#shared/export/board-picture/line-words.ts'
import type { Line } from '#shared/export/board-picture/relation-line.ts'
import type { LineShape } from '../shapes/types.ts'
import { PICTURE_FAMILY } from './text-lines.tsx'

/** As in relation.css: the label's height, and its width for each letter and at both ends. */
const LABEL = { h: 28, letter: 8, ends: 22 } as const

/** A line between cards in a picture, and the word on it, always, for nobody can point at it there. */
export function LinePicture({ shape, line }: { readonly shape: LineShape; readonly line: Line }) {
  const t = useTexts()
  const { meaning } = shape.props
  const { start, end, middle } = line
  const ink = LINE_INKS[meaning]
  const head = HEADS[meaning]
  const word = lineWord(meaning, t)
  const w = word.length * LABEL.letter + LABEL.ends
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  return (
    <>
      <path
        d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
        fill="none"
        stroke={ink}
        strokeWidth={2.5}
        strokeDasharray={DASHES[meaning]}
      />
      {head && (
        <path
          d={head.path}
          fill={head.isOpen ? 'none' : ink}
          stroke={ink}
          strokeWidth={head.isOpen ? 2.5 : 0}
          transform={`translate(${end.x} ${end.y}) rotate(${angle})`}
        />
      )}
      {shape.type === 'actorLink' && <circle cx={start.x} cy={start.y} r={5} fill={ink} />}
      <rect
        x={middle.x - w / 2}
        y={middle.y - LABEL.h / 2}
        width={w}
        height={LABEL.h}
        rx={LABEL.h / 2}
        fill="#fff"
        stroke={ink}
        strokeWidth={1.5}
      />
      <text
        x={middle.x}
        y={middle.y + 5}
        textAnchor="middle"
        fontFamily={PICTURE_FAMILY}
        fontSize={14}
        fontWeight="600"
        fill={ink}
      >
        {word}
      </text>
    </>
  )
}
