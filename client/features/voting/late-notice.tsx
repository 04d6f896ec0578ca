import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { challengeName } from '#shared/export/words.ts'
import type { HeldBallot } from './use-ballot.ts'

const SavedAnswers = lazyPart(
  () => import('./methods/saved-answers.tsx').then((module) => module.SavedAnswers),
  'methods',
)

/** For a voter whose last taps met a closed round: what is known to be saved, and so counts. */
export function LateNotice({ ballot }: { readonly ballot: HeldBallot }) {
  const t = useTexts()
  const { round, view } = ballot
  if (view.phase === 'saved' && view.refusal === null) return null
  const saved = round.options.filter((option) => view.saved?.choices[option.id] !== undefined)
  return (
    <Notice tone="warning" title={t.voting.ballot.tooLate} live="alert">
      <p>{saved.length === 0 ? t.voting.ballot.countedNothing : t.voting.ballot.countedAsSaved}</p>
      {saved.length > 0 && (
        <ul>
          {saved.map((option) => (
            <li key={option.id}>
              {challengeName(option)}:{' '}
              {ballot.kind === 'dots' ? (
                t.voting.ballot.given({ dots: ballot.view.saved?.choices[option.id] ?? 0 })
              ) : (
                <SavedAnswers ballot={ballot} option={option.id} isQuiet />
              )}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
