import { useTexts } from '#client/session/language.ts'
import type { Stamp } from '#shared/board/records.ts'
import { STAMP_INKS } from '#shared/export/board-picture/colours.ts'
import type { Said } from '../shapes/said-of.ts'
import { type CanvasIconName, ICON_PATHS } from '../ui/icons.tsx'
import { PICTURE_FAMILY, widthOf } from './text-lines.tsx'

/* What stands on a card beside its words, in pictures. The measures are those of card.css and badges.css. */

const INK = '#1d1d1d'

const PILL = { size: 13, weight: '600', ends: 8 } as const

const pillWidth = (words: string) => widthOf(words, PILL) + 2 * PILL.ends

interface TopLineProps {
  /** The card's number; empty without one. */
  readonly number: string
  /** Its votes in words; empty without any, or while they are not to be seen. */
  readonly votes: string
  readonly said: Said | undefined
  /** Where the line begins and ends. */
  readonly start: number
  readonly end: number
}

/** A card's first line: its number, its votes, and how much is said of it, with equal gaps. */
export function TopLinePicture({ number, votes, said, start, end }: TopLineProps) {
  const width = votes === '' ? 0 : pillWidth(votes)
  const before = number === '' ? 0 : widthOf(number, { size: 13, weight: '400' })
  const room = end - start - before - width
  const x = said ? start + before + (room - badgesWidth(said)) / 2 : end - width
  return (
    <>
      {number !== '' && (
        <text x={start} y={28} fontFamily={PICTURE_FAMILY} fontSize={13} fill="#444">
          {number}
        </text>
      )}
      {votes !== '' && (
        <>
          <rect x={x} y={14} width={width} height={20} rx={10} fill={INK} />
          <PillText x={x + PILL.ends} y={28} words={votes} fill="#fff" />
        </>
      )}
      {said && <BadgesPicture said={said} end={end} y={10} />}
    </>
  )
}

/** An icon of 16 with a number behind it. */
const BADGE = { icon: 16, gap: 3, between: 8, height: 26 } as const

interface Badge {
  readonly icon: CanvasIconName
  readonly count: string
}

const badgesOf = ({ comments, open, reactions }: Said): readonly Badge[] => [
  ...(comments > 0 ? [{ icon: open > 0 ? 'talk' : 'settled', count: String(comments) } as const] : []),
  ...(reactions > 0 ? [{ icon: 'reaction', count: String(reactions) } as const] : []),
]

const badgeWidth = ({ count }: Badge) => BADGE.icon + BADGE.gap + widthOf(count, PILL)

const badgesWidth = (said: Said): number =>
  badgesOf(said).reduce<number>((width, badge) => width + badgeWidth(badge) + BADGE.between, PILL.ends)

interface BadgesPictureProps {
  readonly said: Said
  /** Where they end, and how high they begin. */
  readonly end: number
  readonly y: number
}

/** How much is said of a card or theme. */
export function BadgesPicture({ said, end, y }: BadgesPictureProps) {
  const width = badgesWidth(said)
  let x = end - width + PILL.ends
  return (
    <>
      <rect
        x={end - width}
        y={y}
        width={width}
        height={BADGE.height}
        rx={BADGE.height / 2}
        fill="#fff"
        fillOpacity={0.75}
        stroke="#000"
        strokeOpacity={0.25}
      />
      {badgesOf(said).map((badge) => {
        const at = x
        x += badgeWidth(badge) + BADGE.between
        return (
          <g key={badge.icon}>
            <path
              d={ICON_PATHS[badge.icon]}
              transform={`translate(${at} ${y + 5}) scale(${BADGE.icon / 24})`}
              fill="none"
              stroke={INK}
              strokeWidth={1.8}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
            <PillText x={at + BADGE.icon + BADGE.gap} y={y + 18} words={badge.count} fill={INK} />
          </g>
        )
      })}
    </>
  )
}

const STAMP = { size: 13, weight: '700', ends: 11, height: 26, gap: 4 } as const

/** What facilitators have marked a card with, on its upper edge, from the right. */
export function StampsPicture({
  stamps,
  isParked,
  width,
}: {
  readonly stamps: readonly Stamp[]
  readonly isParked: boolean
  readonly width: number
}) {
  const { parking, stamp: words } = useTexts().cards
  const t = { ...words, parked: parking.mark }
  const shown = isParked ? (['parked', ...stamps] as const) : stamps
  const boxes = shown.map((stamp) => ({ stamp, w: widthOf(t[stamp], STAMP) + 2 * STAMP.ends }))
  return inRows(boxes, width - 16).map(({ stamp, w, before, above }) => {
    const x = width - 9 - before - w
    const y = -17 + above * (STAMP.height + STAMP.gap)
    return (
      <g key={stamp}>
        <rect
          x={x + 1}
          y={y + 1}
          width={w - 2}
          height={STAMP.height - 2}
          rx={3}
          fill="#fff"
          stroke={STAMP_INKS[stamp]}
          strokeWidth={2}
        />
        <PillText x={x + STAMP.ends} y={y + 18} words={t[stamp]} fill={STAMP_INKS[stamp]} weight="700" />
      </g>
    )
  })
}

interface StampBox {
  readonly stamp: Stamp | 'parked'
  readonly w: number
}

/**
 * In rows that are not wider than `room`, the first row lowest: how much of its row stands right of each box, and how
 * many rows stand above it.
 */
function inRows(boxes: readonly StampBox[], room: number) {
  const rows: StampBox[][] = [[]]
  let width = 0
  for (const box of boxes) {
    if (width > 0 && width + box.w > room) {
      rows.push([])
      width = 0
    }
    rows.at(-1)?.push(box)
    width += box.w + STAMP.gap
  }
  return rows.flatMap((row, index) => {
    let before = 0
    return [...row].reverse().map((box) => {
      const placed = { ...box, before, above: rows.length - 1 - index }
      before += box.w + STAMP.gap
      return placed
    })
  })
}

interface PillTextProps {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly fill: string
  readonly weight?: string
}

function PillText({ x, y, words, fill, weight = PILL.weight }: PillTextProps) {
  return (
    <text x={x} y={y} fontFamily={PICTURE_FAMILY} fontSize={PILL.size} fontWeight={weight} fill={fill}>
      {words}
    </text>
  )
}
