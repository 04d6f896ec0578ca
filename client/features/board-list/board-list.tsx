import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { NO_PARKING, type Parking } from '#client/features/parking/parking.ts'
import { usePresence } from '#client/features/people-attention/use-presence.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { notify } from '#client/ui/toast.tsx'
import { useMedia } from '#client/ui/use-media.ts'
import type { Command } from '#shared/api/workshops.ts'
import { closedThemes, lockedOn } from '#shared/board/locking.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Board } from '#shared/board/records.ts'
import { type Attention, NO_ATTENTION } from '#shared/domain/attention.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Language } from '#shared/kernel/language.ts'
import { SMALL } from '#shared/wire/screens.ts'
import { mayArrange } from './card-rights.ts'
import { CardEditor } from './card-row.tsx'
import { isFiltering, matches, NO_FILTER, SEARCH_FROM } from './filter.ts'
import { ListBar } from './list-bar.tsx'
import { ListProvider } from './list-context.ts'
import { ListDialogs } from './list-dialogs.tsx'
import { ListTools, loadTools } from './list-tools.tsx'
import type { RecordPart } from './outline.ts'
import { QuickEntry } from './quick-entry.tsx'
import { RightsNote } from './rights-note.tsx'
import { Sections } from './sections.tsx'
import { ThemeActions } from './theme-section.tsx'
import { Announcer, useAnnouncer } from './use-announcer.ts'
import { useGrowingLimit } from './use-growing-limit.ts'
import { useListState } from './use-list-state.ts'
import './board-list.css'

/* Fetched when they are first opened: most phones never do. */
const RecordSections = lazyPart(
  () => import('./record-sections.tsx').then((m) => m.RecordSections),
  'actors',
  'actorCards',
)
const RecordEntry = lazyPart(
  () => import('./record-entry.tsx').then((m) => m.RecordEntry),
  'actors',
  'actorCards',
  'actorDialogs',
)
const OtherCards = lazyPart(() => import('./other-cards.tsx').then((m) => m.OtherCards), 'canvas')

const LevelChoice = lazyPart(() => import('./tool-box.tsx').then((m) => m.LevelChoice), 'listTools')
const ImageList = lazyPart(() => import('./image-list.tsx').then((m) => m.ImageList), 'insert')

export interface BoardListProps {
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly workshopId: string
  /** This person's seat, whose reactions they give. */
  readonly seat: string
  /** F3. Where the facilitators want everybody to look. */
  readonly attention?: Attention
  /** Sends what a facilitator does to the course of the workshop; says whether it was done. */
  readonly onCommand?: (command: Command) => Promise<boolean>
  /** The card or theme that this person asked to be taken to; `onArrived` once its row is on its way to them. */
  readonly wanted?: string | undefined
  readonly onArrived?: (() => void) | undefined
  /** Whether this person wrote a card or made a link; needed where they may change only their own. */
  readonly isMine?: (id: string) => boolean
  /** The language in which the workshop writes; the reader's own may be another. */
  readonly textLanguage?: Language
  /** F2. What this person writes now is written elsewhere, and not on the board. */
  readonly writesAlone?: boolean
  /** What the step asks for instead of challenges. */
  readonly makes?: RecordPart | undefined
  /** Votes by challenge, once a result may be seen. */
  readonly votes?: ReadonlyMap<string, number>
  readonly ownVotes: ReadonlySet<string>
  /** F11. What is parked. */
  readonly parking?: Parking
}

/** The list, once all of it is here that would move what is below it. */
export function loadBoardList(): Promise<typeof BoardList> {
  void Announcer.ready()
  return loadTools(CardEditor, ThemeActions, Announcer, RecordSections).then(() => BoardList)
}

const notMine = () => false

/** The board as a list: the same records as on the canvas, for keyboards, screen readers and phones. */
export function BoardList({
  session,
  rights,
  workshopId,
  seat,
  attention = NO_ATTENTION,
  onCommand,
  wanted,
  onArrived,
  isMine = notMine,
  textLanguage,
  writesAlone = false,
  makes,
  votes,
  ownVotes,
  parking = NO_PARKING,
}: BoardListProps) {
  const { list: t } = useTexts()
  usePresence(session, 'list')
  const state = useListState(session, textLanguage, rights.mayLock)
  const { view, context, region, editing, dialog, setDialog, removed, setRemoved, reveal, focused } = state
  const [level, setLevel] = useAnnouncer(session)
  const [filter, setFilter] = useState(NO_FILTER)
  /** In which step this person writes challenges all the same. */
  const [other, setOther] = useState<RecordPart>()
  const isSmall = useMedia(SMALL)
  const { challenges, themes, images } = view.board
  const locked = useMemo(() => lockedOn(view.board), [view.board])
  const closed = useMemo(() => closedThemes(view.board), [view.board])
  const openThemes = rights.mayLock ? themes : themes.filter(({ id }) => !closed.has(id))
  const isSearching = challenges.length > SEARCH_FROM && isFiltering(filter)
  const found = isSearching ? challenges.filter((one) => matches(one, filter)) : undefined
  const limit = useGrowingLimit(challenges.length)
  useEffect(() => {
    CardEditor.load()
    ThemeActions.load()
  }, [])
  useEffect(() => {
    if (wanted === undefined) return
    const row = shownWith(view.board).get(wanted) ?? wanted
    if (found && !found.some(({ id, theme }) => id === row || theme === row)) {
      setFilter(NO_FILTER)
      notify(t.searchCleared)
    }
    reveal(row)
    onArrived?.()
  })
  const hasRecords = view.outline.some(({ theme }) => theme === 'actors' || theme === 'activities')
  // a phone that writes challenges is not asked for more until there is more
  const showsRecords = hasRecords || (rights.mayWrite && !isSmall) || makes !== undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (!undoes || event.altKey || isTextField(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.shiftKey) context.actions.redo()
    else context.actions.undo()
  }
  return (
    <ListProvider value={context}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for what the buttons do */}
      <div className="board-list stack" onKeyDown={onKeyDown}>
        {rights.mayWrite && makes && (
          <div className="board-list-entry-place" data-makes={makes}>
            <RecordEntry key={makes} isQuiet makes={makes} onChallenge={() => setOther(makes)} />
          </div>
        )}
        {rights.mayWrite && (!makes || other === makes) && (
          <QuickEntry workshopId={workshopId} themes={openThemes} canGroup={mayArrange(rights)} />
        )}
        {!writesAlone && <RightsNote rights={rights} />}
        <ListTools
          session={session}
          rights={rights}
          workshopId={workshopId}
          challenges={challenges}
          votes={votes}
          mayAddRecords={rights.mayWrite && !showsRecords}
          onPairs={() => setDialog({ kind: 'pairs' })}
          filter={filter}
          onFilter={setFilter}
          onReveal={reveal}
          found={found}
          focused={focused}
          isLeading={attention.lead === seat}
          onCommand={onCommand}
        />
        <div ref={region} className="stack board-list-region" tabIndex={-1}>
          {challenges.length === 0 && !writesAlone && (
            <p className="board-list-empty">{rights.mayWrite ? t.empty : t.emptyRead}</p>
          )}
          <Sections
            view={view}
            rights={rights}
            isMine={isMine}
            locked={locked}
            votes={votes}
            ownVotes={ownVotes}
            parking={parking}
            editing={editing}
            only={found && new Set(found.map((challenge) => challenge.id))}
            limit={limit}
          />
          {showsRecords && (
            <RecordSections
              isQuiet
              view={view}
              rights={rights}
              isMine={isMine}
              locked={locked}
              search={isSearching ? filter : undefined}
            />
          )}
          {images.length > 0 && <ImageList board={view.board} rights={rights} isMine={isMine} />}
          {hasOthers(view.board) && <OtherCards board={view.board} />}
          <ListBar
            news={view.news}
            onUpdate={state.update}
            removed={removed}
            onUndo={state.bringBack}
            onHide={() => setRemoved(undefined)}
          />
        </div>
        <LevelChoice isQuiet level={level} onChange={setLevel} />
        {dialog && (
          <ListDialogs
            dialog={dialog}
            workshopId={workshopId}
            seat={seat}
            rights={rights}
            isMine={isMine}
            onClose={() => setDialog(undefined)}
          />
        )}
      </div>
    </ListProvider>
  )
}

/** Whether there is anything on the canvas that is not of the domain. */
const hasOthers = ({ shapes, faults }: Board) =>
  shapes.length > 0 || faults.some(({ code }) => code === 'unknownKind')

const isTextField = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
