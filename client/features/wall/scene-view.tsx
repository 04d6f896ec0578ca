import type { Board } from '#shared/board/records.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { Scene } from './scene.ts'
import { BoardScene } from './scenes/board-scene.tsx'
import { BreakScene } from './scenes/break-scene.tsx'
import { ChooseScene } from './scenes/choose-scene.tsx'
import { ClosedScene } from './scenes/closed-scene.tsx'
import { EndScene } from './scenes/end-scene.tsx'
import { LobbyScene } from './scenes/lobby-scene.tsx'
import { ResultScene } from './scenes/result-scene.tsx'
import { TaskScene } from './scenes/task-scene.tsx'
import { VoteScene } from './scenes/vote-scene.tsx'
import { WriteScene } from './scenes/write-scene.tsx'

interface SceneViewProps {
  readonly scene: Scene
  readonly stage: Stage
  readonly board: Board | undefined
}

export function SceneView({ scene, stage, board }: SceneViewProps) {
  switch (scene.kind) {
    case 'lobby':
      return <LobbyScene stage={stage} />
    case 'end':
      return <EndScene stage={stage} />
    case 'vote':
      return <VoteScene round={scene.round} />
    case 'closed':
      return <ClosedScene round={scene.round} />
    case 'result':
      return <ResultScene round={scene.round} />
    case 'choose':
      return <ChooseScene step={scene.step} round={scene.round} stage={stage} />
    case 'break':
      return <BreakScene step={scene.step} agenda={stage.agenda} />
    case 'write':
      return <WriteScene step={scene.step} board={board} />
    case 'board':
      return <BoardScene step={scene.step} board={board} />
    case 'free':
      return <BoardScene step={undefined} board={board} />
    default:
      return (
        <TaskScene step={scene.step} agenda={stage.agenda} board={board} isAlone={scene.kind === 'alone'} />
      )
  }
}
