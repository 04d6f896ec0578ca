import { useEffect } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { LostLine } from './lost-line.tsx'
import { sceneOf } from './scene.ts'
import { SceneView } from './scene-view.tsx'
import { useFollowedBoard } from './use-followed-board.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { WallSide } from './wall-side.tsx'
import './wall.css'
import './scenes.css'
import './cards.css'
import './votes.css'
import './decided.css'

/**
 * F13. One sheet that is never scrolled in a room: on the left what is going on, on the right the clock and the way in.
 * All sizes follow from that of the screen, so that a wall of any size is the same sheet.
 */
export function Wall({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const { workshop, agenda } = stage
  const language = useLanguage()
  const board = useFollowedBoard(workshop.id)
  const scene = sceneOf(stage)
  const step = activeStep(agenda)
  const number = agenda.steps.findIndex(({ id }) => id === step?.id) + 1
  useTitle(`${t.wall.title}: ${workshop.title}`)
  useWakeLock()
  useSpoken(step?.title[language])
  return (
    <div className="wall" data-scene={scene.kind}>
      <main className="wall-main">
        <header className="wall-head">
          <h1 lang={workshop.language}>{workshop.title}</h1>
          {step && <p className="numeric">{t.workshop.steps.of({ number, count: agenda.steps.length })}</p>}
        </header>
        <LostLine />
        <SceneView scene={scene} stage={stage} board={board} />
      </main>
      <WallSide stage={stage} />
    </div>
  )
}

/** Says what step has begun: nobody who cannot see the wall would know. */
function useSpoken(title: string | undefined): void {
  const t = useTexts().workshop.steps
  useEffect(() => {
    if (title !== undefined) announce(t.now({ title }))
  }, [title, t])
}
