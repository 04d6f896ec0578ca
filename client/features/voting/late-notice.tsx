import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { Round } from '#shared/domain/voting/round.ts'
import { challengeName } from '#shared/export/words.ts'
import type { BallotView } from './ballot-session.ts'

/** For a voter whose last taps met a closed round: what is known to be saved, and so counts. */
export function LateNotice({ round, view }: { readonly round: Round; readonly view: BallotView }) {
  const t = useTexts()
  if (view.phase === 'saved' && view.refusal === null) return null
  const saved = round.options.filter((option) => view.saved?.choices[option.id])
  return (
    <Notice tone="warning" title={t.voting.ballot.tooLate} live="alert">
      <p>{saved.length === 0 ? t.voting.ballot.countedNothing : t.voting.ballot.countedAsSaved}</p>
      {saved.length > 0 && (
        <ul>
          {saved.map((option) => (
            <li key={option.id}>
              {challengeName(option)}: {t.voting.ballot.given({ dots: view.saved?.choices[option.id] ?? 0 })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
