import { mayEditRecord, mayTie } from '#client/features/actors/actor-rules.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { ActionButton } from './action-button.tsx'
import type { Filter } from './filter.ts'
import type { Listed, ListView } from './held-list.ts'
import { useList } from './list-context.ts'
import { RECORD_PARTS, type RecordPart } from './outline.ts'
import { isRecordFound } from './record-filter.ts'
import { ActivityRow, ActorRow, GoneRecord } from './record-row.tsx'
import './record-sections.css'

interface RecordSectionsProps {
  readonly view: ListView
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly locked: ReadonlySet<string>
  /** What is looked for; undefined: everything is shown. */
  readonly search: Filter | undefined
}

/** The actors and the activities of the board, in the order in which this person sees them. */
export function RecordSections(props: RecordSectionsProps) {
  return RECORD_PARTS.map((part) => <RecordSection key={part} {...props} part={part} />)
}

function RecordSection(props: RecordSectionsProps & { readonly part: RecordPart }) {
  const { part, view, rights, isMine, locked, search } = props
  const { actorCards: t, actors: words } = useTexts()
  const { openRecord } = useList()
  const { board, outline, gone } = view
  const held = outline.find(({ theme }) => theme === part)?.ids ?? []
  const records = new Map<string, Listed>(board[part].map((record) => [record.id, record]))
  const ids = held.filter((id) => {
    const record = records.get(id) ?? gone.get(id)
    return record !== undefined && (!search || isRecordFound(record, search))
  })
  if (search && ids.length === 0) return null
  const isActors = part === 'actors'
  const headingId = `board-list-${part}`
  return (
    <section className="board-list-section" aria-labelledby={headingId}>
      <div className="board-list-section-head" data-row={part}>
        <h2 id={headingId} className="ds-heading" data-size="xs" data-part="heading" tabIndex={-1}>
          {words[part]}
        </h2>
        {ids.length > 0 && <p className="muted small">{t.counts[part]({ count: ids.length })}</p>}
        {rights.mayWrite && (
          <div className="board-list-actions push">
            <ActionButton
              part="new"
              onClick={() => openRecord({ kind: isActors ? 'actor' : 'activity', id: null })}
            >
              {isActors ? t.newActor : t.newActivity}
            </ActionButton>
          </div>
        )}
      </div>
      {ids.length === 0 && <p className="muted">{rights.mayWrite ? t.empty[part] : t.none[part]}</p>}
      <ul className="list-plain board-list-rows">
        {ids.map((id, index) => {
          const record = records.get(id)
          if (!record) return <GoneRecord key={id} record={gone.get(id) as Listed} />
          const canEdit = mayEditRecord(board, id, rights, isMine)
          const row = {
            board,
            isLocked: locked.has(id),
            canEdit,
            canTie: mayTie(rights, isMine, id),
            canOrder: !search && (canEdit || (rights.mayMove && (rights.mayLock || !locked.has(id)))),
            isFirst: index === 0,
            isLast: index === ids.length - 1,
          }
          if (record.kind === 'actor') return <ActorRow key={id} {...row} actor={record} />
          return record.kind === 'activity' ? <ActivityRow key={id} {...row} activity={record} /> : null
        })}
      </ul>
    </section>
  )
}
