import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { metaOf, newBoardDoc } from '#shared/board/document.ts'
import { setStartView, startViewOf } from '#shared/board/start-view.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const VIEW = { x: -120.5, y: 40, w: 1600, h: 900 }

describe('the view that everybody starts with', () => {
  it('[N6] is chosen by a facilitator, reaches whoever has the board open and whoever comes, and can be taken back', async () => {
    const { id, facilitator, first, second } = await gather(server)
    const early = await openBoard(server, first, id)
    const set = (view: typeof VIEW | null) => facilitator.put(paths.startView(id), { view })
    expect((await set(VIEW)).status).toBe(204)
    await expect.poll(() => startViewOf(early.edit.doc)).toEqual(VIEW)
    const late = await openBoard(server, second, id)
    expect(startViewOf(late.edit.doc)).toEqual(VIEW)

    expect((await set(null)).status).toBe(204)
    await expect.poll(() => startViewOf(early.edit.doc)).toBeUndefined()
    early.close()
    late.close()
  })

  it('[N6] is not for participants to choose, and not for anything that is no view', async () => {
    const { id, facilitator, first } = await gather(server)
    expect((await first.put(paths.startView(id), { view: VIEW })).status).toBe(403)
    for (const view of [{ ...VIEW, w: 0 }, { ...VIEW, x: 1e9 }, { x: 0, y: 0 }, 'all', undefined]) {
      expect((await facilitator.put(paths.startView(id), { view })).status).toBe(400)
    }
  })

  it('[N6] is none when the document says nonsense', () => {
    const doc = newBoardDoc()
    expect(startViewOf(doc)).toBeUndefined()
    for (const stored of [1, 'x', [1, 2, 3], [0, 0, 0, 0], [0, 0, Number.NaN, 1], [0, 0, '9', 9], {}]) {
      metaOf(doc).set('startView', stored)
      expect(startViewOf(doc)).toBeUndefined()
    }
    setStartView(doc, VIEW)
    expect(startViewOf(doc)).toEqual(VIEW)
  })
})
