import { useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession, Live } from '#client/session/types.ts'
import { Icon } from '#client/ui/icon.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { SMALL, useMedia } from '#client/ui/use-media.ts'
import type { Command } from '#shared/api/workshops.ts'
import type { Challenge } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { mayArrange, mayMakeThemes } from './card-rights.ts'
import { type Filter, goalsIn, SEARCH_FROM } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { NewTheme } from './new-theme.tsx'
import { UndoButtons } from './undo-buttons.tsx'

/* Fetched when they are first shown: most phones never do. */
const LeadBar = lazyPart(() => import('./lead-bar.tsx').then((m) => m.LeadBar), 'together')
const Coverage = lazyPart(
  () => import('#client/features/coverage/list-coverage.tsx').then((m) => m.ListCoverage),
  'indicators',
)
const OrderMenu = lazyPart(() => import('./order-menu.tsx').then((m) => m.OrderMenu))
const Inserting = lazyPart(() => import('./inserting.tsx').then((m) => m.Inserting), 'insert')

interface ListToolsProps {
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly workshopId: string
  readonly challenges: readonly Challenge[]
  readonly votes: ReadonlyMap<string, number> | undefined
  readonly onPairs: () => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** Takes to a row. */
  readonly onReveal: (row: string) => void
  /** Those that the search finds; undefined while nothing is searched for. */
  readonly found: readonly Challenge[] | undefined
  /** The row that last had the focus. */
  readonly focused: Live<string | null>
  readonly isLeading: boolean
  readonly onCommand: ((command: Command) => Promise<boolean>) | undefined
}

/** What is done with the list as a whole. On a phone it is folded, so that the first cards are in view. */
export function ListTools(props: ListToolsProps) {
  const { session, rights, workshopId, challenges, votes, onPairs, filter, onFilter, found } = props
  const { cards, list: t } = useTexts()
  const id = useId()
  const isSmall = useMedia(SMALL)
  const [isOpen, setOpen] = useState(false)
  const [isCovering, setCovering] = useState(false)
  const isFolded = isSmall && !isOpen
  const canSearch = challenges.length > SEARCH_FROM
  const canLead = rights.mayLock && props.onCommand !== undefined
  const hasTools =
    challenges.length > 0 ||
    rights.mayWrite ||
    mayMakeThemes(rights) ||
    mayArrange(rights) ||
    canSearch ||
    canLead
  return (
    <>
      <div className="row board-list-tools">
        {isSmall && hasTools && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="menu" />
            {t.tools}
          </button>
        )}
        <div id={id} className="row" hidden={isFolded}>
          {mayMakeThemes(rights) && <NewTheme />}
          {rights.mayWrite && rights.mayEdit === 'all' && challenges.length > 1 && (
            <button type="button" className="ds-button" data-variant="secondary" onClick={onPairs}>
              {cards.merge.pairs}
            </button>
          )}
          {mayArrange(rights) && challenges.length > 1 && (
            <OrderMenu votes={votes} mayGather={mayMakeThemes(rights)} />
          )}
          {rights.mayWrite && <Inserting session={session} rights={rights} workshopId={workshopId} />}
        </div>
        <UndoButtons session={session} />
      </div>
      {challenges.length > 0 && (
        <details
          className="ds-details"
          hidden={isFolded}
          onToggle={({ currentTarget }) => setCovering(currentTarget.open)}
        >
          <summary>{t.coverage}</summary>
          {isCovering && <Coverage session={session} onFilter={onFilter} onReveal={props.onReveal} />}
        </details>
      )}
      {canSearch && (
        // what is shown of the list is never left unsaid
        <div hidden={isFolded && !found}>
          <FilterBar
            filter={filter}
            onChange={onFilter}
            goals={goalsIn(challenges)}
            shown={found?.length ?? challenges.length}
            count={challenges.length}
            canOrder={mayArrange(rights)}
          />
        </div>
      )}
      {rights.mayLock && props.onCommand && (
        <div hidden={isFolded && !props.isLeading}>
          <LeadBar focused={props.focused} isLeading={props.isLeading} onCommand={props.onCommand} />
        </div>
      )}
    </>
  )
}
