import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#server/plugins/app-type.ts'
import { takeFromAddress, takeFromSeat } from '#server/plugins/budgets.ts'
import type { Identity } from '#server/plugins/identity.ts'
import { refuse, textsIn } from '#server/plugins/replies.ts'
import type { Archiving } from '#server/services/archiving.ts'
import type { Reopening } from '#server/services/reopening.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { ReopenQuery } from '#shared/api/archives.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { paths } from '#shared/api/paths.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { ARCHIVE_LIMITS } from '#shared/export/archive/format.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { described, replies } from './replies.ts'

export interface ArchiveRoutesDeps {
  readonly archiving: Archiving
  /** Archives that a seat may have made. */
  readonly budget: TokenBuckets
}

/** A whole workshop as a file. */
export function archiveRoutes(app: App, { archiving, budget }: ArchiveRoutesDeps): void {
  app.get(
    paths.archive(':id'),
    {
      onRequest: takeFromSeat(budget, 30),
      schema: {
        summary: 'The whole workshop as a ZIP file that another installation opens, for those who run it',
        params: WorkshopParams,
        response: replies(200, described('The file: dugnad.workshop/1')),
      },
    },
    async (request, reply) => {
      const made = await archiving.make(request.caller, textsIn)
      if (!made.ok) return refuse(reply, made.error)
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${made.value.name}"`)
        .send(made.value.body)
    },
  )
}

export interface ReopeningRoutesDeps {
  readonly identity: Identity
  readonly reopening: Reopening
  /** Opening an archive is much work, so that each address gets only so many. */
  readonly budget: TokenBuckets
}

/** So many archives are taken in at once. */
const AT_ONCE = 2

/** How long nothing of a file may come before it is given up, milliseconds. */
const IDLE_MS = 30_000

/** Opening an archive: its bytes go to a file, which is gone when the answer is sent. */
export function reopeningRoutes(app: App, { identity, reopening, budget }: ReopeningRoutesDeps): void {
  let taking = 0
  const hasRoom = async (request: FastifyRequest, reply: FastifyReply) => {
    if (Number(request.headers['content-length']) > ARCHIVE_LIMITS.file) {
      return refuse(reply, problem('tooLarge'))
    }
    if (taking >= AT_ONCE) return refuse(reply.header('retry-after', 30), problem('tooManyRequests'))
  }

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // the body is read by the route itself, after everything that refuses
    scope.addContentTypeParser('*', async (_request: unknown, body: Readable) => body)

    scope.post(
      paths.archives,
      {
        bodyLimit: ARCHIVE_LIMITS.file,
        schema: {
          summary: 'Open an archive as a new workshop; the caller becomes its facilitator',
          consumes: ['application/zip'],
          querystring: ReopenQuery,
          response: replies(201, described('Reopened')),
        },
        onRequest: [hasRoom, takeFromAddress(budget, 60)],
      },
      async (request, reply) => {
        const body = request.body as Readable | undefined
        if (!body) return refuse(reply, problem('notAnArchive'))
        taking += 1
        const folder = await mkdtemp(join(tmpdir(), 'dugnad-archive-'))
        try {
          const path = join(folder, 'archive.zip')
          const saved = await save(body, path)
          if (!saved.ok) return refuse(reply, saved.error)
          const session = await identity.session(request, reply)
          const opened = await reopening.reopen(path, (request.query as ReopenQuery).goOn === '1', session)
          if (!opened.ok) return refuse(reply, opened.error)
          identity.remember(reply, opened.value.session)
          return reply.code(201).send(opened.value.reopened)
        } finally {
          taking -= 1
          await rm(folder, { recursive: true, force: true })
        }
      },
    )
  })
}

/** Puts a body into a file, or says why not: more than an archive may have, or nothing more of it comes. */
async function save(body: Readable, path: string): Promise<Result<null, Problem>> {
  let length = 0
  let isTooLarge = false
  const idle = setTimeout(() => body.destroy(new Error('too slow')), IDLE_MS)
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      idle.refresh()
      length += chunk.length
      // the rest is heard and forgotten, so that the sender hears the answer
      isTooLarge ||= length > ARCHIVE_LIMITS.file
      done(null, isTooLarge ? undefined : chunk)
    },
  })
  try {
    await pipeline(body, counted, createWriteStream(path, { mode: 0o600 }))
    return isTooLarge ? fail(problem('tooLarge')) : ok(null)
  } catch {
    return fail(problem('badRequest'))
  } finally {
    clearTimeout(idle)
  }
}
