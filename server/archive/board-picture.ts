import type { MadePicture, PictureInput } from '#server/pictures/make-picture.ts'
import type { PictureMaker } from '#server/pictures/picture-maker.ts'
import { findImage, findImageSizes, type StoredImage } from '#server/store/repositories/images.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { Board } from '#shared/board/records.ts'
import { isDots } from '#shared/domain/voting/round.ts'
import { dateText, isoDate } from '#shared/export/formats.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** What a picture of a workshop's board is made from. */
export interface PictureSource {
  readonly store: Store
  readonly pictures: PictureMaker
  readonly state: WorkshopState
  readonly board: Board
  readonly boardVersion: number
  readonly outcomes: Outcomes
  readonly texts: Texts
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A picture of the board with its votes that everybody may see. */
export async function boardPicture(source: PictureSource, signal: AbortSignal): Promise<MadePicture> {
  const { state, board, boardVersion, outcomes, texts, now, pictures } = source
  const { title, language } = state.workshop
  const date = dateText(isoDate(now), language)
  const parked = outcomes.challenges.filter(({ decision }) => decision?.kind === 'parked')
  return pictures.make(
    {
      ...{ board, title, language },
      subtitle: texts.canvas.overview.picture.subtitle({ date, version: boardVersion }),
      votes: votesOf(state),
      parked: new Set(parked.map(({ id }) => id)),
      pictures: await picturesOf(source),
    },
    signal,
  )
}

/** Votes by challenge in the newest round of dots whose result has been shown. */
function votesOf({ rounds }: WorkshopState): ReadonlyMap<string, number> {
  const shown = rounds.filter(({ trial, state }) => !trial && state === 'shown')
  const options = shown.filter(isDots).findLast(({ result }) => result !== null)?.result?.options
  return new Map(options?.map(({ id, points }) => [id, points]))
}

/** What pictures may take in a picture of the board, together: bytes, and pixels, of which each is four bytes drawn. */
const ROOM = { bytes: 6_000_000, pixels: 40_000_000 } as const

/** Pictures that the board shows, the smallest first, as many as there is room for. */
async function picturesOf({ store, state, board }: PictureSource): Promise<PictureInput['pictures']> {
  const found = new Map<string, Pick<StoredImage, 'type' | 'bytes'>>()
  const shown = new Set(board.images.map(({ hash }) => hash))
  if (shown.size === 0) return found
  const sizes = (await findImageSizes(store, state.workshop.id)).filter(({ hash }) => shown.has(hash))
  let left = { ...ROOM } as { bytes: number; pixels: number }
  for (const { hash, bytes, pixels } of sizes.toSorted((a, b) => a.bytes - b.bytes)) {
    left = { bytes: left.bytes - bytes, pixels: left.pixels - pixels }
    if (left.bytes < 0 || left.pixels < 0) break
    const image = await findImage(store, state.workshop.id, hash)
    if (image) found.set(hash, image)
  }
  return found
}
