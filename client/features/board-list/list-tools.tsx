import { useEffect, useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession, Live } from '#client/session/types.ts'
import { Icon } from '#client/ui/icon.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { useMedia } from '#client/ui/use-media.ts'
import type { Command } from '#shared/api/workshops.ts'
import type { Challenge } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { SMALL } from '#shared/wire/screens.ts'
import { mayArrange, mayMakeThemes } from './card-rights.ts'
import type { Filter } from './filter.ts'
import { UndoButtons } from './undo-buttons.tsx'

/* Fetched on a phone once the cards are there: they are what one came for. */
const ToolBox = lazyPart(() => import('./tool-box.tsx').then((m) => m.loadToolBox()), 'listTools')

/**
 * On a wide screen the tools come with the list, so that nothing moves under the pointer when they are there; and so do
 * `others`, which are opened by keys: who goes on typing types into them.
 */
export const loadTools = (...others: readonly { ready(): Promise<unknown> }[]) =>
  Promise.all(matchMedia(SMALL).matches ? [] : [ToolBox, ...others].map((part) => part.ready()))

export interface ListToolsProps {
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly workshopId: string
  readonly challenges: readonly Challenge[]
  readonly votes: ReadonlyMap<string, number> | undefined
  /** Whether actors and activities are added from here, as long as they have no place of their own in the list. */
  readonly mayAddRecords: boolean
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
  const { session, rights, challenges } = props
  const t = useTexts().list
  const id = useId()
  const isSmall = useMedia(SMALL)
  const [isOpen, setOpen] = useState(false)
  const canLead = rights.mayLock && props.onCommand !== undefined
  const hasTools =
    challenges.length > 0 || rights.mayWrite || mayMakeThemes(rights) || mayArrange(rights) || canLead
  useEffect(ToolBox.load, [])
  const undo = <UndoButtons session={session} />
  return (
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
      {isSmall && undo}
      <div id={id} className="board-list-box">
        {hasTools && <ToolBox isQuiet {...props} undo={!isSmall && undo} isFolded={isSmall && !isOpen} />}
      </div>
    </div>
  )
}
