import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { archiveFiles } from '#server/archive/write-archive.ts'
import type { ZipEntry } from '#server/archive/zip-writer.ts'
import { createWorkshopMemory } from '#server/services/state/workshop-memory.ts'
import { paths } from '#shared/api/paths.ts'
import type { Created } from '#shared/api/replies.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { changed, download, filesOf, pack, reopen } from '../support/archives.ts'
import { gather } from '../support/gathering.ts'
import { xmlFaults } from '../support/xml.ts'

let here: TestApp
let elsewhere: TestApp
beforeAll(async () => {
  here = await startApp({ atEnd: afterAll })
  elsewhere = await startApp({ atEnd: afterAll })
})
afterAll(async () => {
  await here.close()
  await elsewhere.close()
})

describe('the picture of the board in an archive', () => {
  it('[ARC1] holds a picture of the board as drawing and as pixels, with votes that were shown and what is parked', async () => {
    const drawing = await startApp({ drawsBoards: true })
    onTestFinished(drawing.close)
    const me = drawing.person()
    const { id } = (await me.post<Created>(paths.samples, { language: 'nb' })).body
    const files = filesOf(await download(drawing, me, id))
    expect(JSON.parse(files.get('manifest.json')!.toString()).leftOut).toEqual({ rounds: [], records: [] })
    const svg = files.get('board.svg')!.toString()
    expect(xmlFaults(svg)).toEqual([])
    for (const words of [
      'Barn og unge',
      '8 stemmer',
      'Parkert',
      'finnes ikke',
      '4. mars 2026 · tavleversjon',
    ]) {
      expect(svg).toMatch(new RegExp(`<text[^>]*>${words}`))
    }
    expect(files.get('board.png')!.subarray(1, 4).toString()).toBe('PNG')
    expect(files.get('board.png')!.length).toBeGreaterThan(100_000)
  })

  it('[ARC1] says which pictures of the board could not be made, and is whole without them', async () => {
    const { id, facilitator } = await gather(here)
    const loaded = await createWorkshopMemory(here.store, here.clock, here.app.log).load(id)
    if (!loaded.ok) throw new Error(loaded.error.code)
    const entries = archiveFiles({
      ...{
        store: here.store,
        state: loaded.value,
        board: readBoard(newBoardDoc()),
        boardVersion: 1,
        lastNumber: 3,
      },
      ...{ outcomes: (await facilitator.get<Outcomes>(paths.outcomes(id))).body, texts: nb, now: 0 },
      pictures: { make: async () => ({ svg: Buffer.from('<svg/>'), png: null }), stop: () => {} },
    })
    const made: ZipEntry[] = []
    for await (const entry of entries) made.push(entry)
    const archive = await pack(made)
    const files = filesOf(archive)
    expect([files.has('board.svg'), files.has('board.png')]).toEqual([true, false])
    expect(JSON.parse(files.get('manifest.json')!.toString()).leftOut.pictures).toEqual(['board.png'])
    expect((await reopen(elsewhere.person('10.0.0.9'), archive)).status).toBe(201)
  })

  it.each(['board.svg', 'board.png', 'outcomes/now.md'])(
    '[ARC5] refuses one in which %s was changed, and takes one in which it is not',
    async (path) => {
      const { id, facilitator } = await gather(here)
      const archive = await download(here, facilitator, id)
      const me = elsewhere.person(`10.0.1.${path.length}`)
      const spoilt = await changed(archive, (files) => files.get(path)!.reverse(), false)
      expect(await reopen(me, spoilt)).toMatchObject({ status: 422, body: { code: 'archiveChanged' } })
      const without = await changed(archive, (files) => files.delete(path))
      expect((await reopen(me, without)).status).toBe(201)
    },
  )
})
