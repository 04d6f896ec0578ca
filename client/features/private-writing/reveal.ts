import { api } from '#client/api/request.ts'
import { currentTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import type { Revealed } from '#shared/api/drafts.ts'
import { paths } from '#shared/api/paths.ts'

/** Shows all notes that were sent, and says how many or why not; gives whether it was done. */
export async function reveal(workshopId: string): Promise<boolean> {
  const result = await api.post<Revealed>(paths.reveal(workshopId))
  const t = currentTexts()
  if (result.ok) notify(t.alone.reveal.done({ count: result.value.shown }), 'success')
  else notify(t.problems[result.error.code], 'danger')
  return result.ok
}
