import { useTexts } from '#client/session/language.ts'

/** Height of the tallest column, and width of each, in units of the drawing. */
const [HEIGHT, WIDTH, BETWEEN] = [22, 8, 3]

/** How many gave 1, 2, 3, 4 and 5, as five small columns; read out as numbers. */
export function Distribution({ counts }: { readonly counts: readonly number[] }) {
  const words = useTexts().results.score
  const most = Math.max(1, ...counts)
  const at = (column: number) => column * (WIDTH + BETWEEN)
  const columns = counts.map((count, i) => {
    const height = (count / most) * HEIGHT
    return height === 0 ? '' : `M${at(i)} ${HEIGHT}v${-height}h${WIDTH}v${height}z`
  })
  const ground = counts.map((_, i) => `M${at(i)} ${HEIGHT}h${WIDTH}v1.5h${-WIDTH}z`)
  return (
    <svg
      className="result-columns"
      role="img"
      aria-label={words.distribution({ counts: counts.join(', ') })}
      viewBox={`0 0 ${at(counts.length) - BETWEEN} ${HEIGHT + 2}`}
    >
      <path className="result-ground" d={ground.join('')} />
      <path className="result-column" d={columns.join('')} />
    </svg>
  )
}
