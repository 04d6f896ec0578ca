import { createHash } from 'node:crypto'
import type { PictureMaker } from '#server/pictures/picture-maker.ts'
import { findFrozenOutcomes } from '#server/store/repositories/agreements.ts'
import { findImage } from '#server/store/repositories/images.ts'
import type { Store } from '#server/store/store.ts'
import type { StoredRound, WorkshopState } from '#server/workshop-state.ts'
import { SCHEMA_VERSION } from '#shared/board/document.ts'
import type { Board, BoardRecord } from '#shared/board/records.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { isSeated } from '#shared/domain/seat.ts'
import {
  ARCHIVE_LIMITS,
  ARCHIVE_SCHEMA,
  ARCHIVED_STATES,
  type ArchivedBoard,
  type ArchivedFile,
  type ArchivedStep,
  type ArchivedWorkshop,
  type ArchiveManifest,
} from '#shared/export/archive/format.ts'
import { outcomesJson } from '#shared/export/json.ts'
import { outcomesMarkdown } from '#shared/export/markdown.ts'
import { networkJson } from '#shared/export/network-json.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { recordTexts } from '../services/voting/recording.ts'
import { boardPicture } from './board-picture.ts'
import { TABLE_PARTS } from './parts/table-parts.ts'
import type { ZipEntry } from './zip-writer.ts'

/** What an archive is made from. */
export interface ArchiveSource {
  readonly store: Store
  readonly pictures: PictureMaker
  readonly state: WorkshopState
  readonly board: Board
  readonly boardVersion: number
  readonly lastNumber: number
  /** As facilitators see them now, and in which words. */
  readonly outcomes: Outcomes
  readonly texts: Texts
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The files of a workshop's archive, one after the other, the manifest last. No name, code, session, ballot of an open
 * round, private note or author of a card is in any of them.
 */
export async function* archiveFiles(source: ArchiveSource): AsyncGenerator<ZipEntry, void> {
  const files: ArchivedFile[] = []
  const missing: string[] = []
  let texts = 0
  for await (const entry of contentOf(source, missing)) {
    if (!entry.isPacked) texts += entry.bytes.length
    // no workshop comes near it; what cannot be opened again is no archive
    if (texts > ARCHIVE_LIMITS.texts) throw new Error('The workshop is larger than an archive may be')
    files.push({ path: entry.path, bytes: entry.bytes.length, sha256: sha256Of(entry.bytes) })
    yield entry
  }
  yield json('manifest.json', manifestOf(source, files, missing))
}

/** All but the manifest. Which pictures of the board could not be made, `missing` hears. */
async function* contentOf(source: ArchiveSource, missing: string[]): AsyncGenerator<ZipEntry, void> {
  const leaving = new AbortController()
  // drawn beside the rest, and for nobody when the rest is not wanted to its end
  const drawn = boardPicture(source, leaving.signal).catch(() => ({ svg: null, png: null }))
  try {
    yield* recordFiles(source)
    const { svg, png } = await drawn
    if (svg) yield { path: 'board.svg', bytes: svg }
    else missing.push('board.svg')
    if (png) yield { path: 'board.png', bytes: png, isPacked: true }
    else missing.push('board.png')
  } finally {
    leaving.abort()
  }
}

async function* recordFiles(source: ArchiveSource): AsyncGenerator<ZipEntry, void> {
  const { state, store, outcomes, texts } = source
  const { language } = state.workshop
  yield json('workshop.json', workshopOf(state))
  yield json(
    'agenda.json',
    state.agenda.steps.map(({ id, ...step }): ArchivedStep => step),
  )
  yield* boardFiles(source)
  yield* imageFiles(source)
  yield* roundFiles(source)
  yield json(
    'decisions.json',
    state.decisions.map(({ decision }) => decision),
  )
  yield* agreementFiles(source)
  for (const part of TABLE_PARTS) yield* part.write(store, state.workshop.id)
  yield text('outcomes/now.json', outcomesJson(outcomes))
  yield text('outcomes/now.md', outcomesMarkdown(outcomes, texts, language))
}

const text = (path: string, content: string): ZipEntry => ({ path, bytes: Buffer.from(content) })

const json = (path: string, value: unknown): ZipEntry => text(path, `${JSON.stringify(value, null, 1)}\n`)

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const manifestOf = (
  { state, board, boardVersion, now }: ArchiveSource,
  files: readonly ArchivedFile[],
  missing: readonly string[],
): ArchiveManifest => ({
  schema: ARCHIVE_SCHEMA,
  madeAt: new Date(now).toISOString(),
  workshop: { id: state.workshop.id, title: state.workshop.title },
  boardVersion,
  catalogueVersion: CATALOGUE_VERSION,
  leftOut: {
    rounds: state.rounds.filter((round) => !ARCHIVED_STATES.has(round.state)).map(({ number }) => number),
    records: [...new Set(board.faults.map(({ record }) => record.slice(0, 80)))].slice(0, 1000),
    ...(missing.length > 0 && { pictures: missing }),
  },
  files,
})

function workshopOf({ workshop, seats }: WorkshopState): ArchivedWorkshop {
  const { id, code, rehearsalOf, door, actingOwner, ...kept } = workshop
  return {
    ...kept,
    seats: [...seats.values()]
      .map((seat) => ({ number: seat.number, role: seat.role, seated: isSeated(seat) }))
      .sort((a, b) => a.number - b.number),
  }
}

function* boardFiles({ board, boardVersion, lastNumber }: ArchiveSource): Generator<ZipEntry, void> {
  const { faults, ...lists } = board
  let parts = 0
  let lines: string[] = []
  let length = 0
  const part = (): ZipEntry => {
    const content = `[\n${lines.join(',\n')}\n]\n`
    lines = []
    length = 0
    return text(`board/records-${++parts}.json`, content)
  }
  for (const record of Object.values(lists).flat() as BoardRecord[]) {
    const line = JSON.stringify(withoutDerived(record))
    if (length > 0 && length + line.length > ARCHIVE_LIMITS.boardPart) yield part()
    lines.push(line)
    length += line.length
  }
  if (lines.length > 0) yield part()
  const about: ArchivedBoard = { schemaVersion: SCHEMA_VERSION, version: boardVersion, lastNumber, parts }
  yield json('board.json', about)
}

/** The theme of a card follows from where it lies. */
function withoutDerived(record: BoardRecord): object {
  if (record.kind !== 'challenge') return record
  const { theme, ...rest } = record
  return rest
}

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

/** The pictures that the board shows; one that is not there is left out. */
async function* imageFiles({ board, store, state }: ArchiveSource): AsyncGenerator<ZipEntry, void> {
  for (const hash of new Set(board.images.map((image) => image.hash))) {
    const image = await findImage(store, state.workshop.id, hash)
    if (image) yield { path: `images/${hash}.${EXTENSIONS[image.type]}`, bytes: image.bytes, isPacked: true }
  }
}

async function* roundFiles({ state, store }: ArchiveSource): AsyncGenerator<ZipEntry, void> {
  const rounds = state.rounds.filter((round) => ARCHIVED_STATES.has(round.state))
  for (const round of rounds) yield json(`rounds/round-${round.number}.json`, archivedRound(round))
  const ids = new Set<string>(rounds.map(({ id }) => id))
  for (const link of state.records.filter(({ round }) => ids.has(round))) {
    const [record] = await recordTexts(store, state, [link])
    if (record !== undefined) yield text(`rounds/record-${link.number}.json`, record)
  }
}

/** What was settled before a round opened is of no use afterwards, and its secret seed least of all. */
function archivedRound({ setup, sealedSeed, ...round }: StoredRound): object {
  return round
}

async function* agreementFiles({ state, store }: ArchiveSource): AsyncGenerator<ZipEntry, void> {
  for (const { number } of state.agreements) {
    const frozen = await findFrozenOutcomes(store, state.workshop.id, number)
    if (!frozen) continue
    yield text(`outcomes/agreement-${number}.json`, outcomesJson(frozen))
    if (frozen.network) yield text(`outcomes/network-${number}.json`, networkJson(frozen))
  }
  yield json('agreements.json', state.agreements)
}
