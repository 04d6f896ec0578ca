import { type ReactNode, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { SMALL } from '#shared/wire/screens.ts'
import { mayArrange, mayMakeThemes } from './card-rights.ts'
import { goalsIn, SEARCH_FROM } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import type { ListToolsProps } from './list-tools.tsx'
import { NewTheme } from './new-theme.tsx'

export { EntryMore } from './entry-more.tsx'
export { LevelChoice } from './level-choice.tsx'

/* Fetched when they are first shown, or with the list on wide screens: most phones never do. */
const LeadBar = lazyPart(() => import('./lead-bar.tsx').then((m) => m.LeadBar), 'together')
const Coverage = lazyPart(
  () => import('#client/features/coverage/list-coverage.tsx').then((m) => m.ListCoverage),
  'indicators',
)
const OrderMenu = lazyPart(() => import('./order-menu.tsx').then((m) => m.OrderMenu))
const NewRecords = lazyPart(() => import('./new-records.tsx').then((m) => m.NewRecords), 'actorCards')
const Inserting = lazyPart(() => import('./inserting.tsx').then((m) => m.Inserting))

/** The tools, where they are not folded with what stands among them from the start. */
export async function loadToolBox(): Promise<typeof ToolBox> {
  if (!matchMedia(SMALL).matches) {
    await Promise.all([OrderMenu, Inserting, LeadBar].map((part) => part.ready()))
  }
  return ToolBox
}

interface ToolBoxProps extends ListToolsProps {
  /** Stands in a row that is there already: coming later, it moves nothing. */
  readonly undo: ReactNode
  readonly isFolded: boolean
}

/** The tools themselves. Folded, only what is in force is shown: a search, and that one leads. */
export function ToolBox(props: ToolBoxProps) {
  const { session, rights, workshopId, challenges, votes, onPairs, filter, onFilter, found, isFolded } = props
  const { cards, list: t } = useTexts()
  const [isCovering, setCovering] = useState(false)
  return (
    <>
      <div className="row" hidden={isFolded}>
        {mayMakeThemes(rights) && <NewTheme />}
        {rights.mayWrite && rights.mayEdit === 'all' && challenges.length > 1 && (
          <button type="button" className="ds-button" data-variant="secondary" onClick={onPairs}>
            {cards.merge.pairs}
          </button>
        )}
        {mayArrange(rights) && challenges.length > 1 && (
          <OrderMenu isQuiet votes={votes} mayGather={mayMakeThemes(rights)} />
        )}
        {props.mayAddRecords && <NewRecords isQuiet />}
        {rights.mayWrite && <Inserting isQuiet session={session} rights={rights} workshopId={workshopId} />}
      </div>
      <div className="board-list-beside" hidden={isFolded}>
        {challenges.length > 0 && (
          <details className="ds-details" onToggle={({ currentTarget }) => setCovering(currentTarget.open)}>
            <summary>{t.coverage}</summary>
            {isCovering && <Coverage session={session} onFilter={onFilter} onReveal={props.onReveal} />}
          </details>
        )}
        {props.undo}
      </div>
      {challenges.length > SEARCH_FROM && (
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
          <LeadBar isQuiet focused={props.focused} isLeading={props.isLeading} onCommand={props.onCommand} />
        </div>
      )}
    </>
  )
}
