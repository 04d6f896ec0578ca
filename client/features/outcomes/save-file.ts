import { saveBlob } from '#client/ui/save-blob.ts'

/**
 * Fetches a file and hands it to the browser to save, under the name that the server gives it. A plain link would
 * save an error in the file's place. Resolves with whether there was a file.
 */
export async function saveFile(path: string): Promise<boolean> {
  try {
    const response = await fetch(path)
    if (!response.ok) return false
    saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition')))
    return true
  } catch {
    return false
  }
}

const nameIn = (disposition: string | null): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'dugnad'
