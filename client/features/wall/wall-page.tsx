import { StageGate } from '#client/features/workshop/stage-gate.tsx'
import { liveValue } from '#client/session/live.ts'
import { WorkshopProvider } from '#client/session/provider.tsx'
import { openStageSession } from '#client/session/stage-session.ts'
import { Wall } from './wall.tsx'

/** `/wall/:id`, screen 15: what the room looks at. It hangs on the browser's own seat, and is nobody itself. */
export function WallPage({ workshopId }: { readonly workshopId: string }) {
  return (
    <WorkshopProvider workshopId={workshopId} open={openAsWall}>
      <StageGate>{(stage) => <Wall stage={stage} />}</StageGate>
    </WorkshopProvider>
  )
}

function openAsWall(workshopId: string) {
  const stage = openStageSession(workshopId, { as: 'wall' })
  return { opened: { workshopId, stage, board: liveValue(undefined) }, close: stage.close }
}
