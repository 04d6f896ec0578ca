import { useLanguage } from '#client/session/language.ts'
import type { Step } from '#shared/domain/step.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { Decided } from '../decided.tsx'
import { SceneHead } from '../scene-head.tsx'
import { ResultScene } from './result-scene.tsx'

interface ChooseSceneProps {
  readonly step: Step
  readonly round: StageRound | undefined
  readonly stage: Stage
}

/** What is chosen and parked; until then, the result to choose by. */
export function ChooseScene({ step, round, stage }: ChooseSceneProps) {
  const language = useLanguage()
  return (
    <Decided stage={stage} before={round && <ResultScene round={round} />}>
      <SceneHead title={step.title[language]} />
    </Decided>
  )
}
