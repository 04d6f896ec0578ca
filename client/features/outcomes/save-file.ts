import { saveBlob } from '#client/ui/save-blob.ts'
import { FILE_LINES, type FileLine, type Step } from '#shared/api/file-lines.ts'

/** What became of a file that somebody asked for; `busy` when the server makes too many already. */
export type Saved = 'saved' | 'busy' | 'failed' | 'cancelled'

/** What the server answers while it makes too many files. */
const BUSY = 429

export interface SaveOptions {
  /** Giving up ends the work on the server too. */
  readonly signal?: AbortSignal
  /** Hears how far the server is with a file that takes time. */
  readonly onStep?: (step: Step) => void
  /** Sent along, for what may not stand in an address. */
  readonly body?: object | undefined
}

/**
 * Fetches a file and hands it to the browser to save, under the name that the server gives it. A plain link would
 * save an error in the file's place.
 */
export async function saveFile(path: string, { signal, onStep, body }: SaveOptions = {}): Promise<Saved> {
  try {
    const response = await fetch(path, {
      signal: signal ?? null,
      headers: { accept: FILE_LINES, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!response.ok) return response.status === BUSY ? 'busy' : 'failed'
    if (response.body && response.headers.get('content-type') === FILE_LINES) {
      return await saveFromLines(response.body, onStep)
    }
    saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition')))
    return 'saved'
  } catch {
    return signal?.aborted ? 'cancelled' : 'failed'
  }
}

async function saveFromLines(
  body: ReadableStream<Uint8Array>,
  onStep: SaveOptions['onStep'],
): Promise<Saved> {
  for await (const line of linesIn(body)) {
    if ('step' in line) onStep?.(line.step)
    else if ('problem' in line) return line.problem === 'tooManyRequests' ? 'busy' : 'failed'
    else {
      saveBlob(new Blob([bytesOf(line.file.base64)], { type: line.file.mediaType }), line.file.name)
      return 'saved'
    }
  }
  return 'failed' // the connection ended before the file did
}

async function* linesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<FileLine> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line)
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

const nameIn = (disposition: string | null): string =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'dugnad'
