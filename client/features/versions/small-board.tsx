import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import type { Board, Place } from '#shared/board/records.ts'
import { type PicturePart, pictureOf, WORDS } from './board-picture.ts'
import './versions.css'

/** A board as a small picture of all that lies on it. What it says stands in the list beside it. */
export function SmallBoard({ board }: { readonly board: Board }) {
  const t = useTexts().together.versions
  const workshop = useWorkshopId()
  const picture = pictureOf(board)
  if (!picture) return null
  const { x, y, w, h } = picture.frame
  const margin = Math.max(w, h, 100) * 0.02
  const view = [x - margin, y - margin, w + 2 * margin, h + 2 * margin]
  return (
    <svg className="versions-picture" viewBox={view.join(' ')} role="img" aria-label={t.picture}>
      {picture.parts.map((part) => (
        <g key={part.id} transform={transformOf(part.place)}>
          <Part part={part} workshop={workshop} />
        </g>
      ))}
    </svg>
  )
}

const transformOf = ({ x, y, rotation }: Place) =>
  `translate(${x} ${y})${rotation === 0 ? '' : ` rotate(${(rotation * 180) / Math.PI})`}`

function Part({ part, workshop }: { readonly part: PicturePart; readonly workshop: string }) {
  switch (part.kind) {
    case 'box': {
      const { w, h } = part.size
      const look = { 'data-colour': part.colour, 'data-look': part.look }
      if (part.look === 'round') return <ellipse cx={w / 2} cy={h / 2} rx={w / 2} ry={h / 2} {...look} />
      return <rect width={w} height={h} {...look} />
    }
    case 'image': {
      const { w, h } = part.size
      return (
        <>
          <rect width={w} height={h} data-look="unknown" />
          <image href={paths.image(workshop, part.hash)} width={w} height={h} />
        </>
      )
    }
    case 'ink':
      return (
        <polyline points={part.points.map(({ x, y }) => `${x},${y}`).join(' ')} data-wide={part.isWide} />
      )
    case 'line':
      return <line x2={part.to.x} y2={part.to.y} data-meaning={part.meaning} />
    default:
      return (
        <text y={WORDS} fontSize={WORDS}>
          {part.text}
        </text>
      )
  }
}
