import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import { dateText, isoDate } from '#shared/export/formats.ts'
import type { SectionProps } from './actors-section.tsx'
import type { ActorRow } from './picture.ts'

interface ActorLineProps
  extends Pick<SectionProps, 'board' | 'runs' | 'seesAnswers' | 'mayEdit' | 'onOpen' | 'onAsk'> {
  readonly row: ActorRow
}

/** An actor in the table; where there is no room, a card of its own. */
export function ActorLine({ row, ...shared }: ActorLineProps) {
  const { board, runs, seesAnswers, mayEdit, onOpen, onAsk } = shared
  const { mobilisation, actors: words } = useTexts()
  const t = mobilisation.actors
  const { actor, commitments } = row
  return (
    <tr>
      <th scope="row">
        {mayEdit(actor.id) ? (
          <button
            type="button"
            className="ds-link strong mobilisation-way"
            onClick={() => onAsk({ kind: 'actor', id: actor.id })}
          >
            {actor.name}
          </button>
        ) : (
          <span className="strong">{actor.name}</span>
        )}
        <span className="mobilisation-kind small muted">{words.categories[actor.category]}</span>
        {runs && (
          <button
            type="button"
            className="ds-link mobilisation-way"
            aria-label={t.contactOf({ name: actor.name })}
            onClick={() => onOpen({ kind: 'contact', actor: actor.id })}
          >
            {t.contact}
          </button>
        )}
      </th>
      <Cell label={words.fields.state}>{words.states[actor.state]}</Cell>
      <Cell label={t.tiedTo}>
        <Ties row={row} board={board} />
      </Cell>
      {seesAnswers && (
        <>
          <Cell label={words.commitments}>
            {commitments.length === 0 && <span className="muted">{t.none}</span>}
            <ul className="list-plain">
              {commitments.map(({ id, what, state }) => (
                <li key={id}>
                  {what} <span className="muted small">{words.commitmentStates[state]}</span>
                </li>
              ))}
            </ul>
          </Cell>
          <Cell label={words.status}>
            <Informed row={row} />
          </Cell>
          <Cell label={t.page}>
            <PageLink {...{ row, runs, onOpen }} />
          </Cell>
        </>
      )}
    </tr>
  )
}

const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <td data-label={label}>{children}</td>
)

function Ties({ row, board }: Pick<ActorLineProps, 'row' | 'board'>) {
  const { mobilisation, actors: words, names } = useTexts()
  const ties = board.actorLinks.flatMap(({ id, from, to, stake }) => {
    const other = from === row.actor.id ? cardName(board, to, names) : undefined
    return other === undefined ? [] : [{ id, text: words.ties[stake]({ other }) }]
  })
  if (ties.length === 0) return <span className="muted">{mobilisation.actors.notTied}</span>
  return (
    <ul className="list-plain">
      {ties.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )
}

function Informed({ row: { known, informed } }: Pick<ActorLineProps, 'row'>) {
  const t = useTexts().mobilisation.actors
  const language = useLanguage()
  if (!known.wantsStatus) return t.wantsNone
  if (informed === null) return <span className="muted">{t.notInformed}</span>
  return t.informed({ date: dateText(isoDate(informed), language) })
}

function PageLink({ row: { actor, known }, runs, onOpen }: Pick<ActorLineProps, 'row' | 'runs' | 'onOpen'>) {
  const t = useTexts().mobilisation.actors
  const language = useLanguage()
  const { pageSince } = known
  return (
    <div className="stack mobilisation-page-cell">
      <span className={pageSince === null ? 'muted' : undefined}>
        {pageSince === null ? t.noPage : t.hasPage({ date: dateText(isoDate(pageSince), language) })}
      </span>
      {runs && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-label={t.linkOf({ name: actor.name })}
          onClick={() => onOpen({ kind: 'link', actor: actor.id })}
        >
          {t.link}
        </button>
      )}
    </div>
  )
}
