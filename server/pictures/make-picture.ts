import { textsIn } from '#server/plugins/replies.ts'
import type { ImageType } from '#shared/domain/image.ts'
import { archiveLimitOf } from '#shared/export/archive/format.ts'
import { type BoardPicture, drawBoard } from '#shared/export/board-picture/draw-board.ts'
import { fontStyles, openLetterings } from './lettering.ts'
import { rasterize } from './rasterize.ts'

/** What a picture is made from; pictures in it as bytes, which go from process to process in no time. */
export interface PictureInput extends Omit<BoardPicture, 'pictures'> {
  readonly pictures: ReadonlyMap<string, { readonly type: ImageType; readonly bytes: Uint8Array }>
}

export interface PictureJob {
  readonly input: PictureInput
  /** Without, there is only the drawing: less can go wrong with it. */
  readonly wantsPng: boolean
}

/** A picture of a board in both formats; null for one that could not be made. */
export interface MadePicture {
  readonly svg: Uint8Array | null
  readonly png: Uint8Array | null
}

/** Draws a board. The two are drawn with different letters: a PNG has none but ours. */
export async function makePicture({ input, wantsPng }: PictureJob): Promise<MadePicture> {
  const picture = { ...input, pictures: inText(input.pictures) }
  const t = textsIn(picture.language)
  const { anywhere, ours } = openLetterings()
  const svg = Buffer.from(drawBoard(picture, t, anywhere, fontStyles()).svg)
  return {
    svg: fits('board.svg', svg),
    png: wantsPng
      ? fits('board.png', await pngOf(drawBoard({ ...picture, pictures: drawable(picture) }, t, ours)))
      : null,
  }
}

const inText = (pictures: PictureInput['pictures']): BoardPicture['pictures'] =>
  new Map(
    [...pictures].map(([hash, { type, bytes }]) => [
      hash,
      { type, base64: Buffer.from(bytes).toString('base64') },
    ]),
  )

/** What draws pixels does not know this format: it is said in words. */
const drawable = ({ pictures }: BoardPicture): BoardPicture['pictures'] =>
  new Map([...pictures].filter(([, { type }]) => type !== 'image/webp'))

const pngOf = (drawing: Parameters<typeof rasterize>[0]): Promise<Uint8Array | null> =>
  rasterize(drawing).catch(() => null)

/** Nothing larger than an archive takes. */
const fits = (path: string, bytes: Uint8Array | null): Uint8Array | null =>
  bytes !== null && bytes.length <= (archiveLimitOf(path) ?? 0) ? bytes : null
