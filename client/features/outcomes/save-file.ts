/**
 * Fetches a file and hands it to the browser to save, under the name that the server gives it. A plain link would
 * save an error in the file's place. Resolves with whether there was a file.
 */
export async function saveFile(path: string): Promise<boolean> {
  try {
    const response = await fetch(path)
    if (!response.ok) return false
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = nameIn(response.headers.get('content-disposition'))
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
    return true
  } catch {
    return false
  }
}

/** How long the file stays in memory for a browser that asks first where to put it, milliseconds. */
const KEPT_MS = 60_000

const nameIn = (disposition: string | null): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'dugnad'
