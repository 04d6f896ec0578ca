import { useTexts } from '#client/session/language.ts'
import type { Board, Place, Size } from '#shared/board/records.ts'
import './versions.css'

interface Area extends Size {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly colour: string
}

/** A board as a small picture: where its themes and cards lie. What they say stands in the list beside it. */
export function SmallBoard({ board }: { readonly board: Board }) {
  const t = useTexts().together.versions
  const themes = board.themes.map((theme) => areaOf(theme, undefined))
  const places = new Map(board.themes.map(({ id, place }) => [id as string, place]))
  const cards = board.challenges.map((card) => areaOf(card, places.get(card.place.parent ?? '')))
  const all = [...themes, ...cards]
  if (all.length === 0) return null
  const left = Math.min(...all.map(({ x }) => x))
  const top = Math.min(...all.map(({ y }) => y))
  const width = Math.max(...all.map(({ x, w }) => x + w)) - left
  const height = Math.max(...all.map(({ y, h }) => y + h)) - top
  const margin = Math.max(width, height) * 0.02
  const view = [left - margin, top - margin, width + 2 * margin, height + 2 * margin]
  return (
    <svg className="versions-picture" viewBox={view.join(' ')} role="img" aria-label={t.picture}>
      {themes.map(({ id, x, y, w, h, colour }) => (
        <rect key={id} x={x} y={y} width={w} height={h} data-colour={colour} data-kind="theme" />
      ))}
      {cards.map(({ id, x, y, w, h, colour }) => (
        <rect key={id} x={x} y={y} width={w} height={h} data-colour={colour} />
      ))}
    </svg>
  )
}

const areaOf = (
  record: { readonly id: string; readonly place: Place; readonly size: Size; readonly colour: string },
  inside: Place | undefined,
): Area => ({
  id: record.id,
  x: record.place.x + (inside?.x ?? 0),
  y: record.place.y + (inside?.y ?? 0),
  colour: record.colour,
  ...record.size,
})
