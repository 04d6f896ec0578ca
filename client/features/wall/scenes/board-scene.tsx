import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Board } from '#shared/board/records.ts'
import type { Step } from '#shared/domain/step.ts'
import { NewestCards } from '../newest-cards.tsx'
import { SceneHead } from '../scene-head.tsx'
import { type Pile, pilesOf, writtenOn } from '../written.ts'

/** So many can be read from where people sit. */
const PILES = 6

interface BoardSceneProps {
  /** Left out in a workshop without an agenda. */
  readonly step: Step | undefined
  readonly board: Board | undefined
}

/**
 * The board in words: a picture of sixty cards cannot be read from six metres away, themes and the first words of what
 * lies in them can.
 */
export function BoardScene({ step, board }: BoardSceneProps) {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const head = step
    ? { title: step.title[language], text: step.participantText[language] }
    : { title: t.noAgenda }
  return (
    <>
      <SceneHead {...head} />
      {board && <Piles board={board} />}
    </>
  )
}

function Piles({ board }: { readonly board: Board }) {
  const t = useTexts().wall
  const piles = pilesOf(board)
  if (piles.every(({ theme }) => theme === null)) return <NewestCards cards={writtenOn(board)} />
  const shown = piles.length > PILES ? piles.slice(0, PILES - 1) : piles
  const rest = piles.slice(shown.length)
  return (
    <ul className="list-plain wall-piles" data-many={shown.length > 3}>
      {shown.map((pile) => (
        <PileView key={pile.theme?.id ?? ''} pile={pile} limit={shown.length > 3 ? 2 : 6} />
      ))}
      {rest.length > 0 && (
        <li className="wall-pile">
          <h3>{t.more({ count: rest.length })}</h3>
          <p>{rest.map(({ theme }) => theme?.name ?? t.withoutTheme).join(', ')}</p>
        </li>
      )}
    </ul>
  )
}

function PileView({ pile, limit }: { readonly pile: Pile; readonly limit: number }) {
  const t = useTexts().wall
  const { theme, cards } = pile
  return (
    <li className="wall-pile" data-colour={theme?.colour ?? 'grey'}>
      <h3>
        <span className="wall-pile-name">{theme ? theme.name : t.withoutTheme}</span>{' '}
        <span className="numeric wall-pile-count">{cards.length}</span>
      </h3>
      <ul className="list-plain">
        {cards.slice(0, limit).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </li>
  )
}
