import { MatrixPicture } from '#client/features/voting/results/matrix-picture.tsx'
import type { Result, ScoreResult } from '#shared/domain/voting/result.ts'
import { challengeCode } from '#shared/export/words.ts'

/** As many names as stand beside the picture. */
export const NAMED = 5

export const hasMatrix = (result: Result): result is ScoreResult =>
  result.kind === 'score' && result.axes.length === 2

/** V11. Scores on two axes: the picture, and beside it what the numbers of the first ones stand for. */
export function WallMatrix({ result }: { readonly result: ScoreResult }) {
  return (
    <div className="wall-scores">
      <MatrixPicture result={result} />
      <ol className="list-plain wall-names">
        {result.options.slice(0, NAMED).map(({ id, number, title }) => (
          <li key={id}>
            <strong className="numeric">{challengeCode(number)}</strong> {title}
          </li>
        ))}
      </ol>
    </div>
  )
}
