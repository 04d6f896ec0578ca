/** What somebody has begun to write and not sent: kept for the tab, so that a reload does not lose it. */
export interface EntryDraft {
  readonly title: string
  readonly body: string
}

export const NO_DRAFT: EntryDraft = { title: '', body: '' }

const keyOf = (workshopId: string) => `dugnad.draft.${workshopId}`

export function readDraft(workshopId: string): EntryDraft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(workshopId)) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return NO_DRAFT
    const { title, body } = stored as Partial<Record<keyof EntryDraft, unknown>>
    return { title: typeof title === 'string' ? title : '', body: typeof body === 'string' ? body : '' }
  } catch {
    return NO_DRAFT
  }
}

export function keepDraft(workshopId: string, draft: EntryDraft): void {
  try {
    if (draft.title === '' && draft.body === '') sessionStorage.removeItem(keyOf(workshopId))
    else sessionStorage.setItem(keyOf(workshopId), JSON.stringify(draft))
  } catch {
    // storage is off: the draft lasts as long as the page
  }
}
