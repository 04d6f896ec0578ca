import type { Readable } from 'node:stream'
import type { App } from '#server/plugins/app-type.ts'
import { takeFromSeat } from '#server/plugins/budgets.ts'
import { answer, refuse } from '#server/plugins/replies.ts'
import type { Images } from '#server/services/images.ts'
import type { TokenBuckets } from '#server/token-buckets.ts'
import { WorkshopParams } from '#shared/api/common.ts'
import { ImageParams } from '#shared/api/images.ts'
import { paths } from '#shared/api/paths.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { IMAGE_LIMITS } from '#shared/domain/image.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { described, ImageReply, replies } from './replies.ts'

export interface ImageRoutesDeps {
  readonly images: Images
  /** Uploads by seat. */
  readonly budget: TokenBuckets
}

/** So many pictures are read at once, and one takes so long at most: what is being read is held in memory. */
const AT_ONCE = 12
const READ_MS = 30_000

/** What is shown from here is a picture and nothing else, whoever opens it. */
const HEADERS = {
  'cache-control': 'private, max-age=31536000, immutable',
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** Pictures, which seats of the workshop alone bring and see. */
export function imageRoutes(app: App, { images, budget }: ImageRoutesDeps): void {
  const takeOne = takeFromSeat(budget, 6)
  let reading = 0

  // Whatever a sender calls its bytes, they are looked at themselves; here, and in no other route.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', async (_request: unknown, body: Readable) => {
      if (reading >= AT_ONCE) return fail(problem('tooManyRequests'))
      reading += 1
      try {
        return await readAll(body)
      } finally {
        reading -= 1
      }
    })

    scope.post(
      paths.images(':id'),
      {
        schema: {
          summary: 'Bring a picture: PNG, JPEG or WebP. The same one again has the same hash',
          consumes: ['application/octet-stream'],
          params: WorkshopParams,
          response: replies(201, ImageReply),
        },
        onRequest: async (request, reply) => {
          if (Number(request.headers['content-length']) > IMAGE_LIMITS.bytes) {
            return refuse(reply, problem('tooLarge'))
          }
          const may = images.mayAdd(request.caller)
          if (!may.ok) return refuse(reply, may.error)
          return takeOne(request, reply)
        },
      },
      async (request, reply) => {
        const body = (request.body ?? fail(problem('notAnImage'))) as Result<Uint8Array, Problem>
        if (!body.ok) return refuse(reply, body.error)
        return answer(reply, await images.add(request.caller, body.value), 201)
      },
    )
  })

  app.get(
    paths.image(':id', ':hash'),
    {
      schema: {
        summary: 'A picture of the board',
        params: ImageParams,
        response: replies(200, described('The bytes of the picture')),
      },
    },
    async (request, reply) => {
      const found = await images.find(request.params.id, request.params.hash)
      if (!found.ok) return refuse(reply, found.error)
      const { type, bytes } = found.value
      return reply
        .headers(HEADERS)
        .type(type)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}

/** The bytes of a body, or why they are not taken: more than a picture may have, or slower than one has time. */
async function readAll(body: Readable): Promise<Result<Uint8Array, Problem>> {
  const chunks: Buffer[] = []
  let length = 0
  const tooSlow = setTimeout(() => body.destroy(new Error('too slow')), READ_MS)
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
      if (length <= IMAGE_LIMITS.bytes) continue
      body.resume() // the rest is heard and forgotten, so that the sender hears the answer
      return fail(problem('tooLarge'))
    }
    return ok(Buffer.concat(chunks))
  } catch {
    return fail(problem('badRequest'))
  } finally {
    clearTimeout(tooSlow)
  }
}
