import { PROBLEMS, type ProblemCode, type ProblemDocument } from '#shared/api/problem.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** Why a request did not succeed; `offline` when it never left this device. Each has a text in `t.problems`. */
export type FailureCode = ProblemCode | 'offline'

/** A refusal by the server, or a failure to reach it. */
export interface Failure extends Omit<ProblemDocument, 'code'> {
  readonly code: FailureCode
  /** What to quote when asking for help with an error of the server's. */
  readonly reference?: string
}

export type ApiResult<T> = Result<T, Failure>

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly signal?: AbortSignal
  /** How long an answer may take, milliseconds. */
  readonly patience?: number
}

/** Where nothing else is said. */
const PATIENCE = 30_000

async function request<T>(
  method: string,
  path: string,
  body: unknown,
  options: RequestOptions = {},
): Promise<ApiResult<T>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), options.patience ?? PATIENCE)
  options.signal?.addEventListener('abort', () => abort.abort(), { once: true })
  try {
    const response = await fetch(withQuery(path, options.query), {
      method,
      headers: body === undefined ? {} : { 'content-type': typeOf(body) },
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
      signal: abort.signal,
    })
    if (!response.ok) return fail(await failureOf(response))
    return ok((response.status === 204 ? undefined : await response.json()) as T)
  } catch {
    return fail(failure(navigator.onLine === false ? 'offline' : 'unavailable'))
  } finally {
    clearTimeout(timer)
  }
}

/** Bytes go as they are; what they are, the server sees for itself. */
const typeOf = (body: unknown) => (body instanceof Blob ? 'application/octet-stream' : 'application/json')

function withQuery(path: string, query: RequestOptions['query']): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return given.length === 0 ? path : `${path}?${search}`
}

async function failureOf(response: Response): Promise<Failure> {
  const reference = response.headers.get('x-request-id')
  const document = await problemIn(response)
  const found = document ?? failure(codeOfStatus(response.status), response.status)
  return reference === null ? found : { ...found, reference }
}

async function problemIn(response: Response): Promise<Failure | undefined> {
  try {
    const document = (await response.json()) as Partial<ProblemDocument>
    return document.code !== undefined && Object.hasOwn(PROBLEMS, document.code)
      ? (document as ProblemDocument)
      : undefined
  } catch {
    return undefined // an answer from something in between, such as a proxy's own error page
  }
}

function codeOfStatus(status: number): FailureCode {
  if (status === 502 || status === 503 || status === 504) return 'unavailable'
  if (status === 404) return 'notFound'
  if (status === 413) return 'tooLarge'
  if (status === 429) return 'tooManyRequests'
  return status >= 500 ? 'internal' : 'badRequest'
}

const failure = (code: FailureCode, status = 0): Failure => ({
  type: 'about:blank',
  title: code,
  status,
  code,
})

/** Requests to the server. They never throw: what goes wrong is a `Failure` with a code. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) =>
    request<T>('POST', path, body ?? {}, options),
  put: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) =>
    request<T>('PATCH', path, body, options),
  delete: <T>(path: string, options?: RequestOptions) => request<T>('DELETE', path, undefined, options),
} as const
