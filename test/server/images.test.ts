import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkStore } from '#server/commands/checks.ts'
import { lookAtImages } from '#server/services/image-use.ts'
import { imagesSeen } from '#server/store/repositories/images.ts'
import { paths } from '#shared/api/paths.ts'
import type { ImageReply } from '#shared/api/replies.ts'
import { addImage } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { IMAGE_LIMITS } from '#shared/domain/image.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { gather } from '../support/gathering.ts'
import { chunk, png } from '../support/images.ts'
import type { Person } from '../support/person.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const warn = vi.fn()

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const bring = (who: Person, id: string, bytes: Uint8Array, type = 'application/octet-stream') =>
  who.request<ImageReply>('POST', paths.images(id), bytes, { 'content-type': type })

/** The bytes as they come, which `Person` gives as text. */
const fetchImage = async (who: Person, id: string, hash: string) =>
  server.app.inject({ method: 'GET', url: paths.image(id, hash), headers: { cookie: who.cookie ?? '' } })

const countRows = async () =>
  Number((await server.store.read('SELECT count(*) AS n FROM image_data'))[0]?.['n'])

describe('[I1] bringing a picture and seeing it', () => {
  it('it is kept under the hash of what shows it, and everybody in the workshop sees it', async () => {
    const { id, first, second } = await gather(server)
    const given = png(4, 3, { extra: [chunk('eXIf', Buffer.from('kanari'))] })
    const reply = await bring(first, id, given)
    const hash = createHash('sha256').update(png()).digest('hex')
    expect([reply.status, reply.body]).toEqual([201, { hash, type: 'image/png', width: 4, height: 3 }])
    const seen = await fetchImage(second, id, hash)
    expect(seen.statusCode).toBe(200)
    expect(seen.rawPayload.equals(png())).toBe(true)
    expect(seen.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('the same picture again takes no more room', async () => {
    const { id, first, second } = await gather(server)
    const before = await countRows()
    const [one, other] = await Promise.all([bring(first, id, png()), bring(second, id, png())])
    expect([one.status, other.status, one.text]).toEqual([201, 201, other.text])
    expect(await countRows()).toBe(before + 1)
  })

  it('is not for another workshop, nor for who has no seat', async () => {
    const { id, first } = await gather(server)
    const other = await gather(server)
    const { hash } = (await bring(first, id, png())).body
    expect((await fetchImage(other.first, id, hash)).statusCode).toBe(403)
    expect((await fetchImage(server.person(), id, hash)).statusCode).toBe(401)
    expect((await fetchImage(other.first, other.id, hash)).json()).toMatchObject({ code: 'noSuchImage' })
    expect((await fetchImage(first, id, '../../x')).statusCode).toBe(404)
  })

  it('follows the right to write cards', async () => {
    const { id, code, facilitator, first } = await gather(server)
    const observer = server.person()
    await observer.join(code, { role: 'observer' })
    const { hash } = (await bring(first, id, png())).body
    expect((await fetchImage(observer, id, hash)).statusCode).toBe(200)
    expect((await bring(observer, id, png())).body).toMatchObject({ code: 'mayNotWrite' })
    await facilitator.command(id, { type: 'start' })
    await facilitator.command(id, { type: 'lockBoard' })
    server.clock.advance(60_000)
    expect((await bring(first, id, png())).body).toMatchObject({ code: 'locked' })
    expect((await bring(facilitator, id, png())).status).toBe(201)
    await facilitator.command(id, { type: 'end' })
    expect((await bring(facilitator, id, png())).status).toBe(403)
  })
})

describe('[I2] what is refused leaves nothing behind', () => {
  it.each([
    [
      'no picture, whatever it is called',
      Buffer.from('<svg onload="alert(1)"/>'),
      'image/png',
      422,
      'notAnImage',
    ],
    ['no bytes', Buffer.alloc(0), 'image/png', 422, 'notAnImage'],
    ['JSON', Buffer.from('{"a":1}'), 'application/json', 422, 'notAnImage'],
    ['too many bytes', Buffer.alloc(IMAGE_LIMITS.bytes + 1), 'image/png', 413, 'tooLarge'],
    ['too many pixels', png(5000, 1), 'image/png', 422, 'tooManyPixels'],
  ])('%s', async (_name, bytes, type, status, code) => {
    const { id, first } = await gather(server)
    const before = await countRows()
    const reply = await bring(first, id, bytes, type)
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
    expect(await countRows()).toBe(before)
  })

  it('more than a workshop may have', async () => {
    const { id, first, second } = await gather(server)
    const { hash } = (await bring(first, id, png())).body
    await server.store.write([
      {
        sql: 'UPDATE images SET size = ? WHERE workshop_id = ?',
        params: [IMAGE_LIMITS.bytesPerWorkshop - 10, id],
      },
    ])
    const full = await bring(second, id, png(4, 3, { seed: 7 }))
    expect([full.status, full.body]).toMatchObject([409, { code: 'imagesFull' }])
    expect((await bring(second, id, png())).body).toMatchObject({ hash })
  })

  it('more than a seat may bring in a minute', async () => {
    const { id, first, second } = await gather(server)
    const statuses: number[] = []
    for (let i = 0; i < 21; i++) statuses.push((await bring(first, id, png())).status)
    expect(statuses.slice(0, 20).every((status) => status === 201)).toBe(true)
    expect(statuses[20]).toBe(429)
    expect((await bring(second, id, png())).status).toBe(201)
  })
})

describe('[I4] pictures that no board shows', () => {
  const drawn = { width: 4, height: 3, alt: '' }

  it('are noticed by the server within a day', async () => {
    const { id, first } = await gather(server)
    await bring(first, id, png(4, 3, { seed: 8 }))
    const noticed = async () => {
      const [row] = await server.store.read('SELECT unused_since FROM images WHERE workshop_id = ?', [id])
      return row?.['unused_since']
    }
    expect(await noticed()).toBeNull()
    server.clock.advance(DAY + 10 * MINUTE)
    await vi.waitUntil(async () => (await noticed()) !== null, { timeout: 20_000 })
  })

  it('go 30 days after that was noticed, and those that are shown stay', async () => {
    const { id, first } = await gather(server)
    const [kept, gone] = [await bring(first, id, png()), await bring(first, id, png(4, 3, { seed: 9 }))]
    const edit = editBoard(newBoardDoc(), 'test')
    const { doc } = edit
    addImage(edit, { hash: kept.body.hash, ...drawn })
    const shape = addImage(edit, { hash: gone.body.hash, ...drawn })
    let now = server.clock.now()
    const left = async (days: number) => {
      for (let i = 0; i < days; i++) {
        now += DAY + 1
        const boards = { read: async () => ({ board: readBoard(doc), version: 1, lastNumber: 0 }) }
        await lookAtImages({ store: server.store, boards, clock: { now: () => now }, log: { warn } })
      }
      const rows = await server.store.read('SELECT hash FROM images WHERE workshop_id = ?', [id])
      return rows.map(({ hash }) => hash)
    }
    const both = expect.arrayContaining([kept.body.hash, gone.body.hash])
    expect(await left(40)).toEqual(both)
    edit.remove(shape)
    expect(await left(30)).toEqual(both)
    expect(await left(1)).toEqual([kept.body.hash])
    expect(warn).not.toHaveBeenCalled()
  })

  it('stay when they are shown again in time', async () => {
    const { id, first } = await gather(server)
    await bring(first, id, png())
    const { hash } = (await bring(first, id, png())).body
    await server.store.write(imagesSeen(id, [], { now: 1000, life: 500 }))
    await bring(first, id, png())
    await server.store.write(imagesSeen(id, [], { now: 1500, life: 500 }))
    expect((await fetchImage(first, id, hash)).statusCode).toBe(200)
  })

  it('[F16] go with their workshop, at once', async () => {
    const { id, facilitator } = await gather(server)
    await bring(facilitator, id, png(4, 3, { seed: 11 }))
    const before = await countRows()
    expect((await facilitator.delete(paths.workshop(id))).status).toBe(204)
    expect(await countRows()).toBe(before - 1)
  })

  it('a damaged one is found by a look at the store', async () => {
    const { id, first } = await gather(server)
    await bring(first, id, png(4, 3, { seed: 12 }))
    expect(await checkStore(server.store)).toContainEqual(
      expect.objectContaining({ grade: 0, text: expect.stringMatching(/All \d+ pictures are whole/) }),
    )
    await server.store.write([
      { sql: "UPDATE image_data SET data = x'00' WHERE workshop_id = ?", params: [id] },
    ])
    expect(await checkStore(server.store)).toContainEqual(
      expect.objectContaining({ grade: 2, text: expect.stringMatching(/^1 of \d+ pictures are damaged/) }),
    )
  })
})

describe('[I3] pictures on the board', () => {
  it('have a description, and nothing that is an address', async () => {
    const { id, first, second } = await gather(server)
    const { hash } = (await bring(first, id, png())).body
    const [mine, other] = [await openBoard(server, first, id), await openBoard(server, second, id)]
    const shape = addImage(mine.edit, { hash, width: 4000, height: 3000, alt: '' })
    mine.edit.change(shape, { alt: 'Torget i Ås' })
    const board = await other.until(({ images }) => images[0]?.alt !== undefined && images[0].alt !== '')
    expect(board.images).toMatchObject([{ id: shape, size: { w: 480, h: 360 }, hash, alt: 'Torget i Ås' }])
    mine.close()
    other.close()
  })
})
