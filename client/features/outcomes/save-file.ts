import { saveBlob } from '#client/ui/save-blob.ts'

/** What became of a file that somebody asked for; `busy` when the server makes too many already. */
export type Saved = 'saved' | 'busy' | 'failed' | 'cancelled'

/** What the server answers while it makes too many files. */
const BUSY = 429

/**
 * Fetches a file and hands it to the browser to save, under the name that the server gives it. A plain link would
 * save an error in the file's place.
 */
export async function saveFile(path: string, signal?: AbortSignal): Promise<Saved> {
  try {
    const response = await fetch(path, { signal: signal ?? null })
    if (!response.ok) return response.status === BUSY ? 'busy' : 'failed'
    saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition')))
    return 'saved'
  } catch {
    return signal?.aborted ? 'cancelled' : 'failed'
  }
}

const nameIn = (disposition: string | null): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'dugnad'
