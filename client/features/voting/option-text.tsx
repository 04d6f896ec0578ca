import { createContext, useContext } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { RoundOption } from '#shared/domain/voting/round.ts'

const Conflicts = lazyPart(() => import('./conflicts.tsx').then((m) => m.Conflicts), 'ballots')

/** Texts longer than this are folded, characters. */
const SHORT = 140

const Figures = lazyPart(
  () => import('#client/features/figures/option-figures.tsx').then((m) => m.OptionFigures),
  'figureWords',
)

/** The round that a ballot is of; nothing for one that is only tried, or copied from paper. */
export const BallotRound = createContext<string | undefined>(undefined)

/** V5. What is voted on, as it was when the round opened. `id` is for what is named by the title. */
export function OptionText({ option, id }: { readonly option: RoundOption; readonly id: string }) {
  const t = useTexts()
  return (
    <div className="ballot-text">
      <h3 className="ballot-title" id={id}>
        {option.number > 0 && <span className="muted small">{t.names.number(option)} </span>}
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

/** FS6. A line for the figures of an option, which are fetched apart; it is kept free, so that nothing moves when they come. */
export function OptionFigures({ option }: { readonly option: RoundOption }) {
  const round = useContext(BallotRound)
  if (round === undefined) return null
  return (
    <div className="ballot-figures">
      <Figures option={option.id} round={round} isQuiet />
    </div>
  )
}
