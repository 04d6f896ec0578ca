import type { RecordAsked } from '#client/features/actors/record-asked.ts'
import { useTexts } from '#client/session/language.ts'
import type { Board } from '#shared/board/records.ts'
import { ActorLine } from './actor-line.tsx'
import { AddButton } from './add-button.tsx'
import type { Opened } from './dialogs.tsx'
import type { Picture } from './picture.ts'

export interface SectionProps {
  readonly workshopId: string
  readonly board: Board
  readonly picture: Picture
  /** Whether this person runs the workshop, and may ask, answer and send. */
  readonly runs: boolean
  /** Whether this person hears of commitments and pages: observers do not. */
  readonly seesAnswers: boolean
  /** Whether new cards may be made on the board now, and which may be changed. */
  readonly mayAdd: boolean
  readonly mayEdit: (id: string) => boolean
  readonly onOpen: (opened: Opened) => void
  /** Opens a window for an actor or an activity itself. */
  readonly onAsk: (asked: RecordAsked) => void
  /** Something else is known now. */
  readonly onDone: () => Promise<void>
}

/** Screen 18: who can help, how far they have come, and when they last heard. */
export function ActorsSection(props: SectionProps) {
  const { picture, seesAnswers, mayAdd, onAsk } = props
  const texts = useTexts()
  const t = texts.mobilisation.actors
  const { actors: words } = texts
  const columns = [
    ...[words.actor, words.fields.state, t.tiedTo],
    ...(seesAnswers ? [words.commitments, words.status, t.page] : []),
  ]
  return (
    <section className="stack" aria-labelledby="actors">
      <h2 id="actors" className="ds-heading" data-size="sm" tabIndex={-1}>
        {words.actors}
      </h2>
      {picture.actors.length === 0 ? (
        <p>{mayAdd ? t.empty : t.noneOnBoard}</p>
      ) : (
        <div className="mobilisation-actors">
          <table className="ds-table mobilisation-table">
            <caption className="visually-hidden">{words.actors}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {picture.actors.map((row) => (
                <ActorLine key={row.actor.id} {...props} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayAdd && <AddButton text={t.add} onAdd={() => onAsk({ kind: 'actor', id: null })} />}
    </section>
  )
}
