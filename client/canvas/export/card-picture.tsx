import type { Editor } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { goal } from '#shared/catalogue/goals.ts'
import { PAPERS } from '#shared/export/board-picture/colours.ts'
import { hostOf } from '../host.ts'
import type { ChallengeShape, MemoShape, ThemeShape, UnreadableShape } from '../shapes/types.ts'
import { BadgesPicture, StampsPicture, TopLinePicture } from './badge-picture.tsx'
import { FitsPicture } from './fits-picture.tsx'
import { linesOf, PICTURE_FAMILY, TextLines } from './text-lines.tsx'

/*
 * Cards, themes and notes in pictures: drawn with shapes and text alone, which every program reads, where the
 * library would put pieces of the page in. The measures are those of card.css and theme.css.
 */

const PADDING = 14

interface CardPictureProps {
  readonly editor: Editor
  readonly shape: ChallengeShape
  readonly height: number
}

export function CardPicture({ editor, shape: { id, props }, height }: CardPictureProps) {
  const t = useTexts().canvas.card
  const host = hostOf(editor)
  const record = host?.recordOf(id) ?? ''
  const votes = host?.votes.get()?.get(record) ?? 0
  const { w, title, body, number, goals, colour } = props
  const { paper, edge } = PAPERS[colour]
  const room = w - 2 * PADDING
  const heading = { text: title || t.untitled, width: room, size: 17, line: 22, weight: '600' }
  const bodyTop = 40 + linesOf(heading).length * heading.line + 4
  return (
    <>
      <rect width={w} height={height} rx={8} fill={paper} stroke={edge} strokeOpacity={0.45} />
      <path d={`M0 8a8 8 0 0 1 8-8H${w - 8}a8 8 0 0 1 8 8v-3H0z`} fill={edge} />
      <TopLinePicture
        number={number > 0 ? `U-${number}` : ''}
        votes={votes > 0 ? t.votes({ points: votes }) : ''}
        said={host?.said.get().cards.get(record)}
        start={PADDING}
        end={w - PADDING}
      />
      <StampsPicture stamps={props.stamps} isParked={host?.parking.get().of.has(record) ?? false} width={w} />
      <TextLines {...heading} x={PADDING} y={40} />
      {body !== '' && (
        <TextLines text={body} x={PADDING} y={bodyTop} width={room} size={14} line={20} weight="400" />
      )}
      {goals.map((one, index) => (
        <GoalPicture key={one} number={one} x={PADDING + index * 28} y={height - 32} />
      ))}
      <FitsPicture
        count={host?.fits.of(record)}
        x={PADDING}
        width={room}
        goals={goals.length}
        bottom={height - 7}
      />
    </>
  )
}

function GoalPicture({ number, x, y }: { readonly number: number; readonly x: number; readonly y: number }) {
  const found = goal(number)
  if (!found) return null
  return (
    <>
      <path
        d={`M${x + 4} ${y}h15a4 4 0 0 1 4 4v9a10 10 0 0 1-10 10h-9a4 4 0 0 1-4-4v-15a4 4 0 0 1 4-4z`}
        fill={found.colour}
      />
      <text
        x={x + 11.5}
        y={y + 16}
        fontFamily={PICTURE_FAMILY}
        fontSize={12}
        fontWeight="700"
        fill={found.textOn}
        textAnchor="middle"
      >
        {number}
      </text>
    </>
  )
}

interface ThemePictureProps {
  readonly editor: Editor
  readonly shape: ThemeShape
}

export function ThemePicture({ editor, shape: { id, props } }: ThemePictureProps) {
  const t = useTexts().canvas.theme
  const host = hostOf(editor)
  const said = host?.said.get().cards.get(host.recordOf(id))
  const { w, h, name, colour } = props
  const { paper, edge } = PAPERS[colour]
  return (
    <>
      <rect width={w} height={h} rx={10} fill="#fff" />
      <rect
        width={w}
        height={h}
        rx={10}
        fill={paper}
        fillOpacity={0.38}
        stroke={edge}
        strokeOpacity={0.6}
        strokeWidth={2}
      />
      <TextLines
        text={name || t.unnamed}
        x={16}
        y={12}
        width={w - 32}
        size={20}
        line={24}
        weight="650"
        isOneLine
      />
      {said && <BadgesPicture said={said} end={w - 14} y={17} />}
    </>
  )
}

export function MemoPicture({ shape: { props } }: { readonly shape: MemoShape }) {
  const { w, h, text, colour } = props
  const { paper, edge } = PAPERS[colour]
  return (
    <>
      <rect
        width={w}
        height={h}
        rx={2}
        fill={paper}
        stroke={edge}
        strokeOpacity={0.45}
        strokeDasharray="4 3"
      />
      {text !== '' && (
        <TextLines
          text={text}
          x={13}
          y={11}
          width={w - 26}
          height={h - 20}
          size={14}
          line={20}
          weight="400"
        />
      )}
    </>
  )
}

/** A box for what this version cannot read: it says so in a picture too. */
export function UnreadablePicture({ shape: { props } }: { readonly shape: UnreadableShape }) {
  const t = useTexts().canvas.objects
  const { w, h } = props
  return (
    <>
      <rect
        x={1}
        y={1}
        width={w - 2}
        height={h - 2}
        rx={4}
        fill="#e4e7e9"
        stroke="#6b767d"
        strokeWidth={2}
        strokeDasharray="6 4"
      />
      <TextLines
        text={t.unreadable}
        x={12}
        y={10}
        width={w - 24}
        height={h - 20}
        size={14}
        line={18}
        weight="400"
      />
    </>
  )
}
