import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { type Matrix, matrixOf } from '#shared/domain/voting/matrix.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import type { ScoreResult } from '#shared/domain/voting/result.ts'
import { listText } from '#shared/export/formats.ts'
import { challengeCode } from '#shared/export/words.ts'
import { MatrixDrawing } from './matrix-drawing.tsx'
import { layOutMatrix, type MatrixRoom } from './matrix-layout.ts'
import { cornerWords, pointText } from './matrix-words.ts'
import './matrix.css'

/** Until the page has been measured, and where it cannot be. */
const ROOM: MatrixRoom = { width: 640, fontSize: 16 }

/**
 * V11. The result of a round with two axes as a picture: the second axis across, the first one up. It takes the size of
 * letters and the width from where it stands. Nothing where the round has one axis, or nobody placed anything.
 */
export function MatrixPicture({ result }: { readonly result: ScoreResult }) {
  const matrix = useMemo(() => matrixOf(result), [result])
  if (matrix === null || !hasTwo(result.axes)) return null
  return <Picture matrix={matrix} axes={result.axes} />
}

const hasTwo = (axes: readonly Axis[]): axes is readonly [Axis, Axis] => axes.length === 2

function Picture({ matrix, axes }: { readonly matrix: Matrix; readonly axes: readonly [Axis, Axis] }) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.results.matrix
  const frame = useRef<HTMLElement>(null)
  const caption = useId()
  const room = useRoom(frame)
  const [picked, setPicked] = useState<string>()
  const corners = useMemo(() => cornerWords(axes, t), [axes, t])
  const layout = useMemo(() => layOutMatrix(matrix, axes, corners, room), [matrix, axes, corners, room])
  const crowded = layout.points.filter(({ label }) => label === null).length
  const point = matrix.points.find(({ id }) => id === picked)
  const names = (options: Matrix['unplaced']) =>
    listText(
      options.map(({ number }) => challengeCode(number)),
      language,
    )
  return (
    <figure className="matrix" ref={frame} aria-labelledby={caption}>
      <figcaption id={caption} className="visually-hidden">
        {words.label({ x: t.methods.score.axes[axes[1]].name, y: t.methods.score.axes[axes[0]].name })}
      </figcaption>
      <MatrixDrawing
        layout={layout}
        axes={axes}
        corners={corners}
        fontSize={room.fontSize}
        picked={picked}
        onPick={setPicked}
      />
      <p className="matrix-picked" aria-hidden="true">
        {point ? pointText(point, axes, t, language) : words.pick}
      </p>
      <Legend layout={layout} corners={corners} />
      {crowded > 0 && <p>{words.crowded({ count: crowded })}</p>}
      {matrix.unplaced.length > 0 && <p>{words.unplaced({ names: names(matrix.unplaced) })}</p>}
    </figure>
  )
}

function Legend({
  layout,
  corners,
}: {
  readonly layout: ReturnType<typeof layOutMatrix>
  readonly corners: readonly string[]
}) {
  const words = useTexts().results.matrix
  const best = layout.corners.findIndex(({ isBest, words }) => isBest && words === null)
  const isShared = layout.points.length > layout.dots.length
  return (
    <ul className="matrix-legend list-plain">
      <li>
        <Sign>
          <circle className="matrix-dot" cx="12" cy="8" r="5" />
        </Sign>
        {words.median}
      </li>
      <li>
        <Sign>
          <path className="matrix-bar" d="M2 8h20M2 4.5v7M22 4.5v7" />
        </Sign>
        {words.bars}
      </li>
      <li>
        <Sign>
          <path className="matrix-middle" d="M2 8h20" />
        </Sign>
        {words.lines}
      </li>
      {layout.dots.some(({ few }) => few) && (
        <li>
          <Sign>
            <circle className="matrix-dot" data-few="true" cx="12" cy="8" r="5" />
          </Sign>
          {words.fewMark}
        </li>
      )}
      {isShared && (
        <li>
          <Sign>
            <circle className="matrix-dot" cx="12" cy="8" r="7.5" />
          </Sign>
          {words.together}
        </li>
      )}
      {best >= 0 && (
        <li>
          <Sign>
            <rect className="matrix-best" x="1" y="1" width="22" height="14" />
          </Sign>
          {corners[best]}
        </li>
      )}
    </ul>
  )
}

const Sign = ({ children }: { readonly children: React.ReactNode }) => (
  <svg className="matrix-sign" aria-hidden="true" width="24" height="16" viewBox="0 0 24 16">
    {children}
  </svg>
)

/** How much room an element has, as it is and whenever that changes. */
function useRoom(element: React.RefObject<HTMLElement | null>): MatrixRoom {
  const [room, setRoom] = useState(ROOM)
  useLayoutEffect(() => {
    const frame = element.current
    if (!frame) return
    const measure = () => {
      const width = Math.floor(frame.clientWidth)
      const fontSize = Number.parseFloat(getComputedStyle(frame).fontSize) || ROOM.fontSize
      if (width === 0) return // in something folded
      setRoom((before) =>
        before.width === width && before.fontSize === fontSize ? before : { width, fontSize },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [element])
  return room
}
