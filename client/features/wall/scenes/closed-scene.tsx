import { useTexts } from '#client/session/language.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { SceneHead } from '../scene-head.tsx'

/** V9. A vote that has closed, and whose result is not shown yet. */
export function ClosedScene({ round }: { readonly round: StageRound }) {
  const t = useTexts().voting
  return (
    <div className="wall-task">
      <SceneHead above={t.closed} title={round.question} text={t.waitForResult} />
    </div>
  )
}
