import { useTexts } from '#client/session/language.ts'
import { RELATION_INKS } from '#shared/export/board-picture/colours.ts'
import type { Line } from '#shared/export/board-picture/relation-line.ts'
import type { RelationShape } from '../shapes/types.ts'
import { PICTURE_FAMILY } from './text-lines.tsx'

/** As in relation.css: the label's height, and its width for each letter and at both ends. */
const LABEL = { h: 28, letter: 8, ends: 22 } as const

/** A relation in a picture: its line, and the word on it, always, for nobody can point at it there. */
export function RelationPicture({ shape, line }: { readonly shape: RelationShape; readonly line: Line }) {
  const t = useTexts().canvas.objects.relation
  const { meaning } = shape.props
  const { start, end, middle } = line
  const ink = RELATION_INKS[meaning]
  const word = t.words[meaning]
  const w = word.length * LABEL.letter + LABEL.ends
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  return (
    <>
      <path
        d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
        fill="none"
        stroke={ink}
        strokeWidth={2.5}
        strokeDasharray={meaning === 'conflicts' ? '3 7' : undefined}
      />
      {meaning === 'affects' && (
        <path
          d="M0 0L-13 -7L-10 0L-13 7Z"
          fill={ink}
          transform={`translate(${end.x} ${end.y}) rotate(${angle})`}
        />
      )}
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
