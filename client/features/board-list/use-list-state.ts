import { useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from 'react'
import type { RecordAsked } from '#client/features/actors/record-asked.ts'
import { currentTexts } from '#client/session/language.ts'
import { liveValue } from '#client/session/live.ts'
import type { BoardSession } from '#client/session/types.ts'
import { announce } from '#client/ui/live-region.tsx'
import { observeChanges } from '#shared/board/observe.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import { type HeldList, holdList } from './held-list.ts'
import { listActions } from './list-actions.ts'
import type { ListContext } from './list-context.ts'
import type { SaidSubject } from './said-dialog.tsx'
import { useFocusKeeper } from './use-focus-keeper.ts'

/** A window over the list, and the card that it is about. */
export type ListDialog =
  | { readonly kind: 'goals'; readonly id: Id<'chl'> }
  | { readonly kind: 'links'; readonly id: Id<'chl'> }
  | { readonly kind: 'record'; readonly asked: RecordAsked }
  | SaidSubject

/** What was deleted last: in words, and the row that comes back when it is undone. */
export interface Removed {
  readonly row: string
  readonly sentence: string
}

/**
 * What the list shows and what it is busy with. Others' changes of order wait while the focus is in `region` or a
 * window is open over it.
 */
export function useListState(session: BoardSession, textLanguage: Language | undefined, mayLock: boolean) {
  const region = useRef<HTMLDivElement>(null)
  const held = useMemo(() => holdList(session.doc, session.watch), [session])
  const subscribe = useCallback((listener: () => void) => calmly(held, listener), [held])
  const view = useSyncExternalStore(subscribe, held.get)
  const [editing, edit] = useState<string | null>(null)
  const [dialog, setDialog] = useState<ListDialog>()
  const [removed, setRemoved] = useState<Removed>()
  const [isInside, setInside] = useState(false)
  const focused = useMemo(() => liveValue<string | null>(null), [])
  const focus = useFocusKeeper(region, setInside, focused.set)
  const [, draw] = useReducer((count: number) => count + 1, 0)

  const isBusy = isInside || dialog !== undefined
  useEffect(() => held.hold(isBusy), [held, isBusy])

  const actions = useMemo(
    () =>
      listActions({
        session,
        texts: currentTexts,
        outline: () => held.get().outline,
        say: announce,
        onRemoved: (row, sentence) => setRemoved({ row, sentence }),
      }),
    [session, held],
  )

  // undo is offered only for what was done last
  useEffect(() => observeChanges(session.doc, (_, isOwn) => isOwn && setRemoved(undefined)), [session])

  const update = useCallback(() => {
    const before = new Set(held.get().outline.flatMap((section) => section.ids))
    held.update()
    const first = held
      .get()
      .outline.flatMap((section) => section.ids)
      .find((id) => !before.has(id))
    focus.goTo(first ?? held.get().outline[0]?.ids[0] ?? 'none')
    announce(currentTexts().list.news.updated)
  }, [held, focus])

  /** Takes this person to a row because they asked for it, also when others' changes to it still wait. */
  const reveal = useCallback(
    (row: string) => {
      const isDrawn = held.get().outline.some(({ theme, ids }) => theme === row || ids.includes(row))
      if (!isDrawn) held.update()
      focus.goTo(row)
      draw()
    },
    [held, focus],
  )

  const bringBack = useCallback(
    ({ row }: Removed) => {
      setRemoved(undefined)
      focus.goTo(row)
      actions.undo()
    },
    [focus, actions],
  )

  const context = useMemo(
    (): ListContext => ({
      session,
      actions,
      focus,
      textLanguage,
      edit,
      openGoals: (id) => setDialog({ kind: 'goals', id }),
      openLinks: (id) => setDialog({ kind: 'links', id }),
      openTalk: (id) => setDialog({ kind: 'talk', id }),
      openRelations: (id) => setDialog({ kind: 'relations', id }),
      openMerge: (id) => setDialog({ kind: 'merge', id }),
      openRecord: (asked) => setDialog({ kind: 'record', asked }),
      mayLock,
    }),
    [session, actions, focus, textLanguage, mayLock],
  )
  return {
    view,
    context,
    region,
    editing,
    dialog,
    setDialog,
    removed,
    setRemoved,
    focused,
    reveal,
    update,
    bringBack,
  }
}

/** How long what others do may wait to be drawn together with more of it, milliseconds. */
const CALM = 80

/** Listens without being called for each single change of others: in a full room there are many a second. */
function calmly(held: HeldList, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    listener()
  }
  const stop = held.subscribe((isOwn) => {
    if (isOwn) tell()
    else timer ??= setTimeout(tell, CALM)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
