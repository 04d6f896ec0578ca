import type { Editor } from 'tldraw'
import type { Theme } from '#shared/board/records.ts'
import { placedOn } from '../binding/parents.ts'
import type { CanvasHost } from '../host.ts'

/** F17. Locks what is selected, or unlocks it when all of it is locked. False when that is not this person's to do. */
export function toggleLock(editor: Editor, host: CanvasHost): boolean {
  if (!host.rights.get().mayLock) return false
  const chosen = new Set(editor.getSelectedShapeIds().map((id) => host.recordOf(id)))
  const records = placedOn(host.session.watch.current()).filter(({ id }) => chosen.has(id))
  if (records.length === 0) return false
  const locked = !records.every((record) => record.locked)
  editor.markHistoryStoppingPoint('lock')
  host.session.edit.batch(() => {
    for (const { id } of records) host.session.edit.change(id, { locked })
  })
  host.flush()
  return true
}

/** Whether a record is locked, not only what it lies in. */
export const isLockedItself = ({ session }: CanvasHost, id: string): boolean =>
  placedOn(session.watch.current()).some((record) => record.id === id && record.locked)

/** The theme with this id, while it is locked. */
export const lockedTheme = ({ session }: CanvasHost, id: string): Theme | undefined =>
  session.watch.current().themes.find((theme) => theme.id === id && theme.locked)

/** F17. Lets others put cards into a locked theme, or stops that. */
export function takeCards(editor: Editor, host: CanvasHost, theme: string, takesCards: boolean): void {
  editor.markHistoryStoppingPoint('lock')
  host.session.edit.change(theme, { takesCards })
  host.flush()
}
