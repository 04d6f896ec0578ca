import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontFile } from '#server/documents/fonts.ts'
import type { Drawing } from '#shared/export/board-picture/draw-board.ts'

/** Bounds of a picture: pixels on its longer side and in all, and at most so many for each unit of the board. */
export const PIXELS = { side: 4096, all: 12_000_000, perUnit: 2 } as const

/** What drawing may hold, in pages of 64 KiB: 512 MB. The limit for JavaScript does not count it. */
const MOST_PAGES = 8192

/** Pixels for each unit of a drawing. */
export const pixelsPerUnit = ({ w, h }: Pick<Drawing, 'w' | 'h'>): number =>
  Math.min(PIXELS.perUnit, PIXELS.side / w, PIXELS.side / h, Math.sqrt(PIXELS.all / (w * h)))

let ready: Promise<void> | undefined

/**
 * A drawing as PNG. Rejects when there is not enough memory; then the process is of no more use. Meant for a process of
 * its own: nothing else happens in it meanwhile.
 */
export async function rasterize(drawing: Drawing): Promise<Uint8Array> {
  ready ??= load()
  await ready
  const fontBuffers = [fontFile('regular'), fontFile('bold')].map(
    (file) => new Uint8Array(readFileSync(file)),
  )
  const image = new Resvg(drawing.svg, {
    font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: pixelsPerUnit(drawing) },
  }).render()
  return image.asPng()
}

function load(): Promise<void> {
  setFlagsFromString(`--wasm-max-mem-pages=${MOST_PAGES}`)
  return initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
}
