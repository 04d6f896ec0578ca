import { useLanguage } from '#client/session/language.ts'
import type { Board } from '#shared/board/records.ts'
import type { Step } from '#shared/domain/step.ts'
import { NewestCards } from '../newest-cards.tsx'
import { SceneHead } from '../scene-head.tsx'
import { writtenOn } from '../written.ts'

/** What to write, and what has come so far. */
export function WriteScene({ step, board }: { readonly step: Step; readonly board: Board | undefined }) {
  const language = useLanguage()
  return (
    <>
      <SceneHead title={step.title[language]} text={step.participantText[language]} />
      {board && <NewestCards cards={writtenOn(board)} />}
    </>
  )
}
