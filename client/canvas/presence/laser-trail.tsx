import { useEditor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { STROKE_LIFE, type Stroke } from './peers.ts'

interface LaserTrailProps {
  readonly trail: readonly Stroke[]
  readonly colour: string
}

/** Where somebody's laser pointer goes; each stroke fades by itself. */
export function LaserTrail({ trail, colour }: LaserTrailProps) {
  const t = useTexts().canvas.tools
  const editor = useEditor()
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  return (
    <svg className="tl-overlays__item canvas-laser" aria-hidden="true">
      <title>{t.laser}</title>
      {trail.map(({ key, points }) => (
        <polyline
          key={key}
          points={points.join(' ')}
          stroke={colour}
          strokeWidth={5 / zoom}
          style={{ animationDuration: `${STROKE_LIFE}ms` }}
        />
      ))}
    </svg>
  )
}
