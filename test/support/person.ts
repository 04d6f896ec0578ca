import type { App } from '#server/plugins/app-type.ts'
import type { CreateChallenge } from '#shared/api/board.ts'
import { paths } from '#shared/api/paths.ts'
import type { Created, Joined } from '#shared/api/replies.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Command, CreateWorkshop, Join } from '#shared/api/workshops.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import type { StageRound } from '#shared/wire/stage.ts'

export interface Reply<T = unknown> {
  readonly status: number
  readonly body: T
  /** As it came. */
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One browser: it keeps its cookie, and asks as its page would. */
export interface Person {
  cookie: string | undefined
  request<T = unknown>(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>
  get<T = unknown>(path: string): Promise<Reply<T>>
  post<T = unknown>(path: string, body?: unknown): Promise<Reply<T>>
  put<T = unknown>(path: string, body: unknown): Promise<Reply<T>>
  patch<T = unknown>(path: string, body: unknown): Promise<Reply<T>>
  delete<T = unknown>(path: string): Promise<Reply<T>>
  /** The following throw when they are refused. */
  create(input?: Partial<CreateWorkshop>): Promise<Created>
  join(code: string, input?: Partial<Join>): Promise<Joined['participant']>
  command(workshop: string, command: Command): Promise<void>
  write(
    workshop: string,
    title: string,
    input?: Partial<CreateChallenge>,
  ): Promise<{ id: string; number: number }>
  open(workshop: string, input?: Partial<CreateRound>): Promise<StageRound>
  vote(workshop: string, round: string, choices: Choices, done?: boolean): Promise<void>
}

export function person(app: App, address = '10.0.0.1'): Person {
  const request: Person['request'] = async <T>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const reply = await app.inject({
      method,
      url: path,
      remoteAddress: address,
      headers: { ...(self.cookie ? { cookie: self.cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const [given] = reply.cookies
    if (given) self.cookie = `${given.name}=${given.value}`
    const isJson = /^application\/(problem\+)?json\b/.test(String(reply.headers['content-type']))
    return {
      status: reply.statusCode,
      body: (isJson ? reply.json() : reply.body) as T,
      text: reply.body,
      headers: reply.headers,
    }
  }

  const must = async <T>(reply: Promise<Reply<unknown>>): Promise<T> => {
    const { status, body } = await reply
    if (status >= 300) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`)
    return body as T
  }

  const self: Person = {
    cookie: undefined,
    request,
    get: (path) => request('GET', path),
    post: (path, body) => request('POST', path, body),
    put: (path, body) => request('PUT', path, body),
    patch: (path, body) => request('PATCH', path, body),
    delete: (path) => request('DELETE', path),
    create: (input) => must(request('POST', paths.workshops, { title: 'Verksted', ...input })),
    join: async (code, input) =>
      (await must<Joined>(request('POST', paths.join, { code, ...input }))).participant,
    command: (workshop, command) => must(request('POST', paths.commands(workshop), command)),
    write: (workshop, title, input) => must(request('POST', paths.challenges(workshop), { title, ...input })),
    open: (workshop, input) =>
      must(request('POST', paths.rounds(workshop), { question: 'Hva er viktigst?', ...input })),
    vote: (workshop, round, choices, done = true) =>
      must(request('PUT', paths.ballot(workshop, round), { choices, done })),
  }
  return self
}
