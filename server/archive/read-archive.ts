import { cleanImage } from '#server/images/clean-image.ts'
import { insertAgreement } from '#server/store/repositories/agreements.ts'
import { appendToBoard, SERVER_CLIENT } from '#server/store/repositories/board-log.ts'
import type { StoredImage } from '#server/store/repositories/images.ts'
import { takenIds } from '#server/store/repositories/taken-ids.ts'
import type { Statement, Store } from '#server/store/store.ts'
import type { Agreement, WorkshopState } from '#server/workshop-state.ts'
import type { RefusedPart } from '#shared/api/archives.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Decision } from '#shared/domain/decision.ts'
import type { ArchivedBoard, ArchivedStep, ArchivedWorkshop } from '#shared/export/archive/format.ts'
import { readOutcomesJson } from '#shared/export/json.ts'
import type { OutcomeNetwork } from '#shared/export/network-type.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Opened } from './open-archive.ts'
import { TABLE_PARTS } from './parts/table-parts.ts'
import { restoreBoard } from './restore-board.ts'
import { restoreRounds } from './restore-rounds.ts'
import { restoredDecisions, restoredState } from './restore-state.ts'

/** A workshop from an archive that has been looked through; nothing is stored. */
export interface ReadArchive {
  readonly state: WorkshopState
  readonly workshop: ArchivedWorkshop
  /** What puts all but its pictures on disk, with the state. */
  readonly statements: readonly Statement[]
  /** Of the pictures that its board shows. */
  readonly hashes: readonly string[]
  readonly refused: readonly RefusedPart[]
  readonly keys: ReadonlySet<string>
  readonly cards: number
}

/** Reads everything of an archive but its pictures. Whatever is not in order refuses it, or is named as left out. */
export async function readArchive(
  archive: Opened,
  { store, goOn }: { readonly store: Store; readonly goOn: boolean },
): Promise<Result<ReadArchive, Problem>> {
  const workshop = await archive.json<ArchivedWorkshop>('workshop.json', 'workshop')
  if (!workshop.ok) return workshop
  const steps = await archive.json<readonly ArchivedStep[]>('agenda.json', 'agenda')
  if (!steps.ok) return steps
  const rounds = await restoreRounds(archive, (ids) => takenIds(store, 'rounds', ids))
  if (!rounds.ok) return rounds
  const about = await archive.json<ArchivedBoard>('board.json', 'board')
  if (!about.ok) return about
  const decisions = await archive.json<readonly Decision[]>('decisions.json', 'decisions')
  if (!decisions.ok) return decisions
  const agreements = await readAgreements(archive)
  if (!agreements.ok) return agreements

  const untouched = await checkReadable(archive)
  if (!untouched.ok) return untouched

  const bare = restoredState(
    {
      workshop: workshop.value,
      steps: steps.value,
      rounds: rounds.value,
      decisions: [],
      agreements: agreements.value.map(({ agreement }) => agreement),
    },
    goOn,
  )
  const { id } = bare.workshop
  const statements: Statement[] = []
  const refused: RefusedPart[] = []
  for (const part of TABLE_PARTS) {
    const restored = await part.read(archive, id, store)
    if (!restored.ok) return restored
    statements.push(...restored.value.statements)
    refused.push(...restored.value.refused)
  }
  const board = await restoreBoard(boardParts(archive, about.value.parts), about.value.lastNumber)
  if (!board.ok) return board
  const draft = restoredDecisions(decisions.value, board.value.board, rounds.value.rounds)
  return ok({
    state: { ...bare, decisions: draft.decisions },
    workshop: workshop.value,
    statements: [
      ...appendToBoard(id, {
        updates: board.value.updates.map((update, index) => ({ seq: index + 1, update })),
        authors: [],
        clients:
          board.value.updates.length === 0 ? [] : [{ client: board.value.client, seat: SERVER_CLIENT }],
      }),
      ...agreements.value.map(({ agreement, outcomes }) => insertAgreement(id, '', agreement, outcomes)),
      ...statements,
    ],
    hashes: [...new Set(board.value.board.images.map(({ hash }) => hash))],
    refused: [...refused, ...board.value.refused, ...draft.refused],
    keys: rounds.value.keys,
    cards: board.value.board.challenges.length,
  })
}

/** What lies in an archive for those who have no Dugnad: it is not taken in, and is what it was all the same. */
const FOR_PEOPLE = ['board.svg', 'board.png', 'outcomes/now.json', 'outcomes/now.md']

async function checkReadable(archive: Opened): Promise<Result<null, Problem>> {
  for (const path of FOR_PEOPLE.filter((one) => archive.paths.includes(one))) {
    const read = await archive.bytes(path)
    if (!read.ok) return read
  }
  return ok(null)
}

async function* boardParts(
  archive: Opened,
  parts: number,
): AsyncGenerator<Result<readonly unknown[], Problem>, void> {
  for (let part = 1; part <= parts; part++) {
    yield await archive.json<readonly unknown[]>(`board/records-${part}.json`, 'records')
  }
}

interface ReadAgreement {
  readonly agreement: Agreement
  readonly outcomes: Outcomes
}

async function readAgreements(archive: Opened): Promise<Result<readonly ReadAgreement[], Problem>> {
  const list = await archive.json<readonly Agreement[]>('agreements.json', 'agreements')
  if (!list.ok) return list
  const read: ReadAgreement[] = []
  for (const agreement of list.value) {
    const path = `outcomes/agreement-${agreement.number}.json`
    const file = await archive.json(path, 'outcomes')
    if (!file.ok) return file
    const bytes = await archive.bytes(path)
    if (!bytes.ok) return bytes
    const outcomes = readOutcomesJson(bytes.value.toString('utf8'))
    if (outcomes.agreement?.number !== agreement.number) return fail(problem('notAnArchive', path))
    if (agreement.number <= (read.at(-1)?.agreement.number ?? 0)) return fail(problem('notAnArchive', path))
    const network = await readNetwork(archive, agreement.number)
    if (!network.ok) return network
    read.push({ agreement, outcomes: { ...outcomes, ...network.value } })
  }
  return ok(read)
}

/** What an agreement froze for a network, in a file of its own; nothing where it did not. */
async function readNetwork(
  archive: Opened,
  number: number,
): Promise<Result<Pick<Outcomes, 'network'>, Problem>> {
  const path = `outcomes/network-${number}.json`
  if (!archive.paths.includes(path)) return ok({})
  const file = await archive.json<{ readonly data: OutcomeNetwork | null }>(path, 'network')
  if (!file.ok) return file
  return ok(file.value.data === null ? {} : { network: file.value.data })
}

const IMAGE = /^images\/([0-9a-f]{64})\./

/** The pictures with these hashes, one after the other, as they are kept; or the hash of one that is not in order. */
export async function* readImages(
  archive: Opened,
  hashes: readonly string[],
): AsyncGenerator<{ readonly image: StoredImage } | { readonly refused: RefusedPart }, void> {
  const files = new Map(
    archive.manifest.files.flatMap((file) => {
      const hash = IMAGE.exec(file.path)?.[1]
      return hash === undefined ? [] : [[hash, file] as const]
    }),
  )
  for (const hash of hashes) {
    const file = files.get(hash)
    if (!file) {
      yield { refused: { part: 'picture', id: hash, why: 'missing' } }
      continue
    }
    const read = await archive.bytes(file.path)
    const cleaned = read.ok ? cleanImage(read.value) : read
    // what is taken out of a picture here was not in one that a server kept
    const isSame = read.ok && cleaned.ok && file.sha256 === hash && read.value.equals(cleaned.value.bytes)
    yield isSame
      ? { image: { hash, ...cleaned.value } }
      : { refused: { part: 'picture', id: hash, why: 'invalid' } }
  }
}
