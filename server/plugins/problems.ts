import type { FastifyError, FastifyRequest } from 'fastify'
import { StoreError } from '#server/store/store.ts'
import { type Problem, type ProblemCode, problem } from '#shared/api/problem.ts'
import type { App } from './app-type.ts'
import { refuse } from './replies.ts'

/** Whatever goes wrong in a request leaves as a problem document. */
export function addProblems(app: App): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const expected = problemOf(error)
    if (expected) return refuse(reply, expected)
    // The number is what somebody reads to whoever runs the server, and it is in the log beside the error.
    request.log.error({ err: error, number: request.id, route: routeOf(request) }, 'A request failed')
    return refuse(reply.header('x-request-id', request.id), problem('internal', request.id))
  })
}

export const routeOf = (request: FastifyRequest): string =>
  `${request.method} ${request.routeOptions.url ?? 'unknown'}`

/** An error that the framework or the store means for the caller; undefined when it is a bug of ours. */
function problemOf(error: FastifyError): Problem | undefined {
  if (error.validation) return { code: 'badRequest', fields: fieldsOf(error.validation) }
  if (error instanceof StoreError) return error.code === 'sql' ? undefined : problem('unavailable')
  const { statusCode = 500 } = error
  if (statusCode >= 500) return statusCode === 503 ? problem('unavailable') : undefined
  return problem(CODE_OF_STATUS[statusCode] ?? 'badRequest')
}

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooManyRequests',
}

type Fault = NonNullable<FastifyError['validation']>[number]

const WORDS: Readonly<Record<string, string>> = {
  maxLength: 'tooLong',
  maxItems: 'tooLong',
  minLength: 'missing',
  minItems: 'missing',
}

/** Which fields of the request are wrong, and what with them. The first fault of a field counts. */
function fieldsOf(faults: readonly Fault[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  const tell = (name: string, word: string) => {
    if (name !== '' && !Object.hasOwn(fields, name)) fields[name] = word
  }
  for (const { keyword, instancePath, params } of faults) {
    const path = instancePath.slice(1).replaceAll('/', '.')
    const inside = (name: string) => (path === '' ? name : `${path}.${name}`)
    for (const name of namesIn(params, 'requiredProperties')) tell(inside(name), 'missing')
    for (const name of namesIn(params, 'additionalProperties')) tell(inside(name), 'unknown')
    if (keyword !== 'boolean') tell(path, WORDS[keyword] ?? 'invalid')
  }
  return fields
}

function namesIn(params: Fault['params'], key: string): readonly string[] {
  const names: unknown = params[key]
  return Array.isArray(names) ? names.map(String) : []
}
