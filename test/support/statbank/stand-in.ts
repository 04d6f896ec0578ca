import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asJsonStat, ENERGY, type FakeTable, MONTHLY, WASTE } from './tables.ts'

/** Answers one request in its own way. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** What stands in for SSB's StatBank: a server of this machine that answers as PxWebApi v2 is documented to. */
export interface StandIn {
  /** What `STATBANK_URL` is to be. */
  readonly url: string
  /** Paths that were asked for, as they came. */
  readonly asked: readonly string[]
  /** What the requests came with. */
  readonly headers: readonly IncomingMessage['headers'][]
  /** Puts tables in the place of those with the same number, or takes one away. */
  put(...tables: readonly FakeTable[]): void
  remove(table: string): void
  /** Has the next requests answered otherwise, one each. */
  next(...answers: readonly Answering[]): void
  /** Has all requests, or those whose path has some text, answered otherwise until it is called without an answer. */
  always(answer?: Answering, part?: string): void
  close(): Promise<void>
}

export async function startStandIn(): Promise<StandIn> {
  const tables = new Map([WASTE, ENERGY, MONTHLY].map((table) => [table.id, table]))
  const asked: string[] = []
  const headers: IncomingMessage['headers'][] = []
  const instead: Answering[] = []
  let always: { readonly answering: Answering; readonly part: string } | undefined
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    headers.push(request.headers)
    const url = new URL(request.url ?? '', 'http://stand-in')
    const other = always && request.url?.includes(always.part) ? always.answering : undefined
    const answering = instead.shift() ?? other ?? answerOf(tables, url)
    answering(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/api/pxwebapi/v2`,
    asked,
    headers,
    put: (...some) => some.forEach((table) => void tables.set(table.id, table)),
    remove: (table) => void tables.delete(table),
    next: (...answers) => void instead.push(...answers),
    always: (answering, part = '') => {
      always = answering && { answering, part }
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** An error as the service words it: what is wrong stands in the title. */
export const refusing =
  (status: number, title = '', more: Record<string, string> = {}): Answering =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/problem+json', ...more })
    response.end(title === '' ? '' : JSON.stringify({ type: 'Parameter error', title, status }))
  }

export const saying =
  (body: string, type = 'application/json'): Answering =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  }

function answerOf(tables: ReadonlyMap<string, FakeTable>, url: URL): Answering {
  const send = (document: unknown) => saying(JSON.stringify(document))
  const [, id, part] = /^\/api\/pxwebapi\/v2\/tables(?:\/([^/]+)\/(metadata|data))?$/.exec(url.pathname) ?? []
  if (id === undefined) return send(listOf([...tables.values()], url.searchParams))
  const table = tables.get(id)
  if (!table) return refusing(404, 'Non-existent table')
  if (part === 'metadata') return send(asJsonStat(table))
  const codes = Object.fromEntries(
    [...url.searchParams].flatMap(([name, list]) => {
      const [, variable] = /^valueCodes\[(.+)\]$/.exec(name) ?? []
      return variable === undefined ? [] : [[variable, list.split(',')]]
    }),
  )
  for (const [variable, list] of Object.entries(codes)) {
    const axis = table.axes.find((one) => one.id === variable)
    if (!axis) return refusing(400, 'Non-existent variable')
    if (new Set(list).size < list.length) return refusing(500)
    if (list.some((code) => !(code in axis.values))) return refusing(400, 'Non-existent value')
  }
  if (table.axes.some(({ id: axis, elimination }) => !elimination && !codes[axis])) {
    return refusing(400, 'Missing selection for mandantory variable')
  }
  return send(asJsonStat(table, codes))
}

function listOf(tables: readonly FakeTable[], query: URLSearchParams): unknown {
  const words = (query.get('query') ?? '').toLowerCase()
  const size = Number(query.get('pageSize') ?? 20)
  const page = Number(query.get('pageNumber') ?? 1)
  const found = tables.filter(({ label }) => label.toLowerCase().includes(words))
  return {
    language: query.get('lang'),
    tables: found.slice((page - 1) * size, page * size).map(({ id, label, axes }) => {
      const periods = Object.keys(axes.find(({ role }) => role === 'time')?.values ?? {})
      return {
        ...{ type: 'Table', id, label, description: '', updated: '2026-06-15T06:00:00Z', category: 'public' },
        ...{ firstPeriod: periods[0], lastPeriod: periods.at(-1), timeUnit: 'Annual', links: [] },
        variableNames: axes.map((axis) => axis.label),
      }
    }),
    page: {
      pageNumber: page,
      pageSize: size,
      totalElements: found.length,
      totalPages: Math.ceil(found.length / size),
      links: [],
    },
    links: [],
  }
}
