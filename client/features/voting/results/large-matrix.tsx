import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import type { ScoreResult } from '#shared/domain/voting/result.ts'
import { MatrixPicture } from './matrix-picture.tsx'
import { ScoreTable } from './score-table.tsx'

/** The matrix in the width that there is, which can be made as wide as the screen, with its table beside it. */
export function LargeMatrix({ result }: { readonly result: ScoreResult }) {
  const words = useTexts().results.matrix
  const [isLarge, setLarge] = useState(false)
  return (
    <div className="result-scores">
      <MatrixPicture result={result} />
      <button
        type="button"
        className="ds-button matrix-enlarge"
        data-variant="secondary"
        onClick={() => setLarge(true)}
      >
        {words.enlarge}
      </button>
      <Dialog open={isLarge} onClose={() => setLarge(false)} title={words.heading} width="90rem">
        <div className="matrix-beside">
          <MatrixPicture result={result} />
          <ScoreTable result={result} />
        </div>
      </Dialog>
    </div>
  )
}
