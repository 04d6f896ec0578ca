import { createHash } from 'node:crypto'
import type { Boards } from '#server/ports.ts'
import type { CreateChallenge, CreateLink, SetStartView } from '#shared/api/board.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { addChallenge, linkIndicator } from '#shared/board/commands.ts'
import { setStartView } from '#shared/board/start-view.ts'
import { TARGETS } from '#shared/catalogue/targets.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { NO_INDICATOR, needsWhy } from '#shared/domain/indicator-link.ts'
import { type Id, type IdPrefix, idFromBytes, newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import type { WorkshopCatalogueService } from './catalogue/workshop-catalogue.ts'
import { badField, requiredLine } from './fields.ts'
import { type Caller, facilitator, writer } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/** Writing to a board without having it open: phones, importers, integrators. */
export interface BoardWriting {
  read(workshop: string): Promise<BoardReply>
  addChallenge(caller: Caller, input: CreateChallenge): Promise<Result<NewChallenge, Problem>>
  addLink(caller: Caller, input: CreateLink): Promise<Result<{ readonly id: string }, Problem>>
  /** N6. By a facilitator. */
  setStartView(caller: Caller, input: SetStartView): Promise<Result<null, Problem>>
}

export interface NewChallenge {
  readonly id: string
  /** Null only when the challenge has been deleted since a first, identical request made it. */
  readonly number: number | null
}

export interface BoardWritingDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly workshopCatalogue: Pick<WorkshopCatalogueService, 'find'>
}

const TARGET_CODES = new Set(TARGETS.map((target) => target.code))

export function createBoardWriting({ memory, boards, workshopCatalogue }: BoardWritingDeps): BoardWriting {
  async function writerOf(caller: Caller) {
    const state = await memory.load(caller.workshop)
    return state.ok ? writer(state.value, caller) : state
  }

  async function challengeOf(workshop: string, id: string): Promise<NewChallenge> {
    const { board } = await boards.read(workshop)
    return { id, number: board.challenges.find((challenge) => challenge.id === id)?.number ?? null }
  }

  /** The answer to a repeated request: the first one may still be on its way to the disk. */
  async function again(workshop: string, id: string): Promise<Result<NewChallenge, Problem>> {
    const stored = await boards.write(workshop, null, () => undefined)
    return stored.ok ? ok(await challengeOf(workshop, id)) : stored
  }

  return {
    async read(workshop) {
      const { board, version } = await boards.read(workshop)
      return { ...board, boardVersion: version }
    },
    async addChallenge(caller, input) {
      const seat = await writerOf(caller)
      if (!seat.ok) return seat
      const title = requiredLine('title', input.title)
      if (!title.ok) return title
      const { goals, targets, theme, clientId } = input
      if (targets?.some((code) => !TARGET_CODES.has(code))) return fail(badField('targets', 'unknown'))
      const id = recordId('chl', caller, clientId)
      if (await boards.authorOf(caller.workshop, id)) return again(caller.workshop, id)
      const draft = { id, title: title.value, body: cleanText(input.body ?? ''), goals, targets }
      const written = await boards.write(caller.workshop, seat.value, (edit, board) =>
        addChallenge(edit, { ...defined(draft), theme: (theme ?? null) as Id<'clu'> | null }, board),
      )
      return written.ok ? ok(await challengeOf(caller.workshop, id)) : written
    },
    async setStartView(caller, { view }) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = facilitator(state.value, caller)
      if (!seat.ok) return seat
      return boards.write(caller.workshop, null, ({ doc }) => {
        setStartView(doc, view)
        return null
      })
    },
    async addLink(caller, input) {
      const seat = await writerOf(caller)
      if (!seat.ok) return seat
      const { from, indicatorId: indicator, fit, chainStep, use } = input
      const why = cleanText(input.why ?? '')
      const owner = input.owner === undefined ? undefined : cleanLine(input.owner)
      const find = await workshopCatalogue.find(caller.workshop, [{ id: indicator }])
      const found = find({ id: indicator })
      if (indicator !== NO_INDICATOR && !found) return fail(problem('noSuchIndicator'))
      if (needsWhy(indicator, fit) && why === '') return fail(problem('whyMissing'))
      const id = recordId('lnk', caller, input.clientId)
      if (await boards.authorOf(caller.workshop, id)) {
        // The first request may still be on its way to the disk.
        return boards.write(caller.workshop, null, () => ({ id }))
      }
      const written = await boards.write(caller.workshop, seat.value, (edit, board) => {
        const challenge = board.challenges.find((candidate) => candidate.id === from)
        if (!challenge) return undefined
        const version = found?.from?.version ?? CATALOGUE_VERSION
        const draft = { from: challenge.id, indicator, version, fit, why, chainStep, use, owner }
        return linkIndicator(edit, draft, board, id)
      })
      if (!written.ok) return written
      return written.value === undefined ? fail(problem('noSuchChallenge')) : ok({ id: written.value })
    },
  }
}

/** The same request always means the same record: its id follows from who asks and what they call it. */
function recordId<P extends IdPrefix>(prefix: P, caller: Caller, clientId: string | undefined): Id<P> {
  if (clientId === undefined) return newId(prefix)
  const key = JSON.stringify([prefix, caller.workshop, caller.seat, clientId])
  return idFromBytes(prefix, createHash('sha256').update(key).digest())
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The object without its undefined properties. */
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>
