import { useLanguage, useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Board } from '#shared/board/records.ts'
import { type Agenda, nextStep, type Step } from '#shared/domain/step.ts'
import { SceneHead } from '../scene-head.tsx'
import { writtenOn } from '../written.ts'

interface TaskSceneProps {
  readonly step: Step
  readonly agenda: Agenda
  readonly board: Board | undefined
  /** F2. People write for themselves. */
  readonly isAlone: boolean
}

/** What to do now, and what comes afterwards. */
export function TaskScene({ step, agenda, board, isAlone }: TaskSceneProps) {
  const { wall: t, voting } = useTexts()
  const language = useLanguage()
  const next = nextStep(agenda)
  const count = board ? writtenOn(board).length : 0
  return (
    <div className="wall-task">
      <SceneHead title={step.title[language]} text={step.participantText[language]} />
      {step.kind === 'vote' && <p className="wall-note">{voting.before}</p>}
      {isAlone && (
        <p className="wall-note">
          <Icon name="lock" size={40} /> {t.alone}
        </p>
      )}
      <p className="wall-after numeric">
        {count > 0 && <span>{t.cards({ count })}</span>}
        {next && <span>{t.next({ title: next.title[language] })}</span>}
      </p>
    </div>
  )
}
