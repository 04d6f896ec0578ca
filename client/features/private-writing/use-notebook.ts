import { useEffect, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLeaveWarning } from '#client/features/voting/use-leave-warning.ts'
import { useLive } from '#client/session/hooks.ts'
import { liveValue } from '#client/session/live.ts'
import { paths } from '#shared/api/paths.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { noteStore } from './note-store.ts'
import { type Notebook, type NotebookView, openNotebook } from './notebook.ts'

/** After a reveal all phones ask at once for what is theirs: they spread it over so long, milliseconds. */
const SPREAD_MS = 1500

const NOTHING = liveValue<NotebookView | undefined>(undefined)

/** This person's private notes while the component is there; the view is undefined for a moment at first. */
export function useNotebook(
  { workshop, me, shownRev }: Stage,
  isOpen: boolean,
): { readonly book: Notebook | undefined; readonly view: NotebookView | undefined } {
  const [book, setBook] = useState<Notebook>()
  useEffect(() => {
    const opened = openNotebook({
      load: () => api.get(paths.drafts(workshop.id)),
      put: (id, input) => api.put(paths.draft(workshop.id, id), input),
      remove: (id) => api.delete(paths.draft(workshop.id, id)),
      store: noteStore(me.id),
    })
    setBook(opened)
    return opened.close
  }, [workshop.id, me.id])
  // what was refused may be taken when the step is back
  useEffect(() => {
    if (isOpen) book?.refresh()
  }, [book, isOpen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what tells that notes have been shown
  useEffect(() => {
    const timer = setTimeout(() => book?.refresh(), Math.random() * SPREAD_MS)
    return () => clearTimeout(timer)
  }, [book, shownRev])
  const view = useLive<NotebookView | undefined>(book?.view ?? NOTHING)
  const save = view?.save
  useLeaveWarning(save !== undefined && 'kept' in save && !save.kept && save.kind !== 'closed')
  return { book, view }
}
