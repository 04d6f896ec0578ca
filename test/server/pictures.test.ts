import { afterAll, describe, expect, it } from 'vitest'
import type { PictureInput } from '#server/pictures/make-picture.ts'
import { createPictureMaker, type PictureMaker } from '#server/pictures/picture-maker.ts'
import { pixelsPerUnit } from '#server/pictures/rasterize.ts'
import { boardWithEverything } from '../support/drawn-board.ts'
import { png } from '../support/images.ts'
import { xmlFaults } from '../support/xml.ts'

const HASH = 'a'.repeat(64)
const board = boardWithEverything(HASH)
const picture: PictureInput = {
  ...{ board, title: 'Et verksted', subtitle: 'Tavleversjon 3', language: 'nn' },
  ...{ votes: new Map([[board.challenges[0]!.id, 4]]), parked: new Set() },
  pictures: new Map([[HASH, { type: 'image/png', bytes: png() }]]),
}

const makers: PictureMaker[] = []
const maker = (patienceMs?: number) => {
  const made = createPictureMaker(patienceMs)
  makers.push(made)
  return made
}
afterAll(() => {
  for (const one of makers) one.stop()
})

/** Width and height of a PNG file, pixels. */
const sizeOf = (bytes: Uint8Array): readonly [number, number] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('pictures of boards', () => {
  it('[ARC1] come as SVG with its fonts and as PNG of the same shape, from a process of its own', async () => {
    const { svg, png: pixels } = await maker().make(picture)
    const text = Buffer.from(svg!).toString()
    expect(xmlFaults(text)).toEqual([])
    expect(
      text.match(/@font-face\{font-family:Inter;font-weight:(?:400|700);src:url\(data:font\/ttf;base64,/g),
    ).toHaveLength(2)
    // with the words of the workshop's language
    expect(text).toMatch(/<text[^>]*>Dette kan ikkje/)
    const [, w, h] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(text)!.map(Number) as [
      number,
      number,
      number,
    ]
    const [width, height] = sizeOf(pixels!)
    expect([Math.abs(width - 2 * w) <= 2, Math.abs(height - 2 * h) <= 2]).toEqual([true, true])
  })

  it('[ARC1] of the furthest board that there can be are still pictures', async () => {
    const far = board.challenges.map((card, index) => ({
      ...card,
      place: { x: index % 2 === 0 ? 1e6 : -1e6, y: 0, rotation: index, parent: null },
    }))
    const { svg, png: pixels } = await maker().make({ ...picture, board: { ...board, challenges: far } })
    expect([xmlFaults(Buffer.from(svg!).toString()), sizeOf(pixels!)[0]]).toEqual([[], 4096])
  })

  it('[ARC1] have a bounded number of pixels, whatever their shape', () => {
    for (const [w, h] of [
      [480, 136],
      [10_000, 10],
      [3000, 3000],
      [4e6, 4e6],
      [5000, 4000],
    ] as const) {
      const scale = pixelsPerUnit({ w, h })
      expect(scale).toBeGreaterThan(0)
      expect(Math.max(w, h) * scale).toBeLessThanOrEqual(4096.001)
      expect(w * h * scale * scale).toBeLessThanOrEqual(12_000_001)
    }
  })

  it('[ARC1] are given up after a while, and when nobody wants them', async () => {
    expect(await maker(1).make(picture)).toEqual({ svg: null, png: null })
    expect(await maker().make(picture, AbortSignal.abort())).toEqual({ svg: null, png: null })
  })
})
