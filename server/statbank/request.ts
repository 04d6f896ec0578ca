import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, truncate } from '#shared/kernel/text.ts'
import { type Refusal, refusal } from './fault.ts'

export interface RequestLimits {
  /** How long an answer may take, all of it, milliseconds. */
  readonly timeout: number
  /** How much of it is read, bytes. */
  readonly bytes: number
}

export const REQUEST_LIMITS: RequestLimits = { timeout: 20_000, bytes: 6 * 1024 * 1024 }

const SAID = 200

/**
 * SB6. One question to the service, without cookies or anything about who asks. An answer that comes late, is larger than one
 * may be, is not JSON, or leads elsewhere is none: nothing is asked of an address that the operator has not named. Never
 * rejects, but for what `signal` says.
 */
export async function request(
  url: URL,
  { timeout, bytes }: RequestLimits,
  signal: AbortSignal,
  now: () => number,
): Promise<Result<string, Refusal>> {
  const late = AbortSignal.timeout(timeout)
  const either = AbortSignal.any([signal, late])
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: either,
      headers: { accept: 'application/json', 'user-agent': 'Dugnad' },
    })
    return await read(response, bytes, now)
  } catch (error) {
    if (signal.aborted) throw error
    return fail(refusal(late.aborted ? 'timeout' : 'unreachable'))
  }
}

async function read(response: Response, bytes: number, now: () => number): Promise<Result<string, Refusal>> {
  const { status, headers } = response
  if (status >= 300 && status < 400) {
    await response.body?.cancel()
    return fail(refusal('redirected', truncate(cleanLine(headers.get('location') ?? ''), SAID)))
  }
  const body = await bounded(response, bytes)
  if (status === 429) return fail(refusal('busy', '', retryAt(headers.get('retry-after'), now())))
  if (status >= 500) {
    const fault = status === 502 || status === 503 || status === 504 ? 'unreachable' : 'broken'
    return fail(refusal(fault, saidIn(body), retryAt(headers.get('retry-after'), now())))
  }
  if (status === 404) return fail(refusal('notThere', saidIn(body)))
  if (status !== 200) {
    const said = saidIn(body)
    return fail(refusal(/too many cells/i.test(said) || status === 413 ? 'tooLarge' : 'refused', said))
  }
  if (body === undefined) return fail(refusal('tooLarge'))
  if (!/[/+]json\b/i.test(headers.get('content-type') ?? '')) return fail(refusal('notJson'))
  return ok(body)
}

/** The answer as text; undefined when it is larger than it may be, and then the rest is not read. */
async function bounded(response: Response, most: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  if (!response.body) return ''
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > most) return undefined
    pieces.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}

/** The title of an error document, which is where the service says what is wrong. */
function saidIn(body: string | undefined): string {
  try {
    const { title, detail } = JSON.parse(body ?? '') as { title?: unknown; detail?: unknown }
    const said = typeof title === 'string' ? title : typeof detail === 'string' ? detail : ''
    return truncate(cleanLine(said), SAID)
  } catch {
    return ''
  }
}

/** `Retry-After`: seconds from now, or a date. */
function retryAt(header: string | null, now: number): number | null {
  if (header === null) return null
  const time = /^\d{1,6}$/.test(header.trim()) ? now + Number(header) * 1000 : Date.parse(header)
  return Number.isFinite(time) ? time : null
}
