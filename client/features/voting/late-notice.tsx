import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { challengeName } from '#shared/export/words.ts'
import { answerText } from './methods/answer-text.ts'
import type { HeldBallot } from './use-ballot.ts'

/** For a voter whose last taps met a closed round: what is known to be saved, and so counts. */
export function LateNotice({ ballot }: { readonly ballot: HeldBallot }) {
  const t = useTexts()
  const { round, view } = ballot
  if (view.phase === 'saved' && view.refusal === null) return null
  const saved = round.options.filter((option) => view.saved?.choices[option.id] !== undefined)
  return (
    <Notice tone="warning" title={t.methods.late.tooLate} live="alert">
      <p>{saved.length === 0 ? t.methods.late.countedNothing : t.methods.late.countedAsSaved}</p>
      {saved.length > 0 && (
        <ul>
          {saved.map((option) => (
            <li key={option.id}>
              {challengeName(option)}: {answerText(round.method, view.saved?.choices[option.id], t)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
