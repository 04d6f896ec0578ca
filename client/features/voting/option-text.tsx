import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { RoundOption } from '#shared/domain/voting/round.ts'

const Conflicts = lazyPart(() => import('./conflicts.tsx').then((m) => m.Conflicts), 'ballots')

/** Texts longer than this are folded, characters. */
const SHORT = 140

/** V5. What is voted on, as it was when the round opened. `id` is for what is named by the title. */
export function OptionText({ option, id }: { readonly option: RoundOption; readonly id: string }) {
  const t = useTexts()
  return (
    <div className="ballot-text">
      <h3 className="ballot-title" id={id}>
        {option.number > 0 && <span className="muted small">{t.list.number(option)} </span>}
        {option.title}
      </h3>
      <OptionBody body={option.body} />
      {option.conflicts && <Conflicts conflicts={option.conflicts} isQuiet />}
    </div>
  )
}

function OptionBody({ body }: { readonly body: string }) {
  const t = useTexts()
  if (body === '') return null
  if (body.length <= SHORT) return <p className="small ballot-body">{body}</p>
  return (
    <details className="ds-details small">
      <summary>{t.voting.ballot.showMore}</summary>
      <p className="ballot-body">{body}</p>
    </details>
  )
}
