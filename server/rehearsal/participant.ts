import { setTimeout as delay } from 'node:timers/promises'
import { paths } from '#shared/api/paths.ts'
import type { ProblemDocument } from '#shared/api/problem.ts'
import type { Joined } from '#shared/api/replies.ts'
import { addChallenge } from '#shared/board/commands.ts'
import type { Board } from '#shared/board/records.ts'
import { METHOD_DEFAULTS } from '#shared/domain/voting/method.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { CLIENT_VERSION } from '#shared/wire/sync.ts'
import { type BoardLine, createBoardLine } from './board-line.ts'
import { createLine, type Line } from './line.ts'
import type { CrowdOrders } from './messages.ts'
import { createWaiting, Failed } from './waiting.ts'

/** One simulated person. What they cannot do rejects with `Failed`. */
export interface Participant {
  /** Takes a seat by the code, and opens stage and board. */
  join(): Promise<void>
  /** Writes cards one after the other, as fast as a person who has thought before; all of them saved. */
  write(cards: number): Promise<void>
  /** Fills the ballot tap by tap, in the round that is open. */
  vote(): Promise<void>
  /** Loses the net. */
  drop(): void
  comeBack(): Promise<void>
  /** All that is on the board, where this one has it. */
  board(): Board | undefined
  /** Waits until all of these cards are here. */
  see(cards: Iterable<string>): Promise<void>
}

export interface Hearing {
  /** The board as somebody has it now, for finding a place on it. */
  board(): Board | undefined
  /** Every card that anybody has written. */
  readonly cards: readonly string[]
  wrote(card: string): void
  saved(cards: readonly string[]): void
  saw(record: string): void
  voted(ms: number): void
  /** A connection broke without anybody's wish. */
  broke(code: number): void
}

/** How long something may take before it counts as failed, milliseconds. */
const LIMIT = 20_000

/** How long somebody thinks, milliseconds. */
const think = (from: number, to: number) => delay(from + Math.random() * (to - from))

/** Before a card, times what makes a crowd write no more than people do together. */
const WRITING = [400, 1600] as const
const WRITERS_AT_FULL_PACE = 15
const TAPPING = [300, 900] as const

export function createParticipant(
  orders: CrowdOrders,
  number: number,
  keepsAll: boolean,
  hearing: Hearing,
): Participant {
  const { url, workshop, code, headers } = orders
  const pace = Math.max(1, orders.people / WRITERS_AT_FULL_PACE)
  const { changed, until } = createWaiting()
  let cookie = ''
  let stage: Stage | undefined
  let lines: { readonly board: BoardLine; readonly stage: Line } | undefined

  async function send<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> {
    const reply = await fetch(url + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT),
    }).catch(() => {
      throw new Failed('noAnswer')
    })
    const answer = (await reply.json().catch(() => ({}))) as T & Partial<ProblemDocument>
    if (!reply.ok) throw new Failed(answer.code ?? `http${reply.status}`)
    const [given] = reply.headers.getSetCookie()
    if (given) cookie = given.split(';')[0] ?? ''
    return answer
  }

  const broke = (closeCode: number) => {
    hearing.broke(closeCode)
    changed()
  }
  const createLines = () => {
    const address = (path: string) => `${url.replace(/^http/, 'ws')}${path}?v=${CLIENT_VERSION}`
    const withCookie = { ...headers, cookie }
    const stageLine = createLine(address(paths.stage(workshop)), withCookie, {
      opened: () => {},
      heard(message) {
        const frame = JSON.parse(message.toString()) as object
        // pings and turnouts say nothing that is waited for here
        if ('people' in frame) stage = frame as Stage
        changed()
      },
      broke,
    })
    const saw = (record: string) => hearing.saw(record)
    const options = { keepsAll, sought: hearing.cards }
    const board = createBoardLine(address(paths.sync(workshop)), withCookie, options, {
      saw,
      changed,
      broke,
    })
    return { board, stage: stageLine }
  }
  const open = async () => {
    stage = undefined
    lines?.stage.open()
    lines?.board.open()
    await until(() => stage !== undefined && lines?.board.isSynced() === true, LIMIT, 'notSynced')
  }
  const ballot = (): StageRound | undefined => stage?.rounds.find(({ mayVote }) => mayVote)

  return {
    async join() {
      await send<Joined>('POST', paths.join, { code, name: orders.name.replace('#', String(number)) })
      lines = createLines()
      await open()
    },
    async write(cards) {
      const board = lines?.board
      await until(() => stage?.rights.mayWrite === true, LIMIT, 'mayNotWrite')
      const written: string[] = []
      for (let i = 0; i < cards && board; i++) {
        await think(WRITING[0] * pace, WRITING[1] * pace)
        const title = orders.card.replace('#', `${number}.${i + 1}`)
        board.edit.batch(() => {
          const id = addChallenge(board.edit, { title }, hearing.board())
          written.push(id)
          hearing.wrote(id)
        })
      }
      await until(() => board?.isSaved() === true, LIMIT, 'notSaved')
      hearing.saved(written)
    },
    async vote() {
      await until(() => ballot() !== undefined, LIMIT, 'noBallot')
      const round = ballot()
      const { budget, maxPerOption } = METHOD_DEFAULTS.dots
      const choices: Record<string, number> = {}
      for (let left: number = budget; left > 0 && round; left--) {
        await think(...TAPPING)
        const free = round.options.filter(({ id }) => (choices[id] ?? 0) < maxPerOption)
        const chosen = free[Math.floor(Math.random() * free.length)]
        if (chosen) choices[chosen.id] = (choices[chosen.id] ?? 0) + 1
        const before = performance.now()
        await send('PUT', paths.ballot(workshop, round.id), { choices, done: left === 1 })
        hearing.voted(performance.now() - before)
      }
    },
    drop() {
      lines?.stage.drop()
      lines?.board.drop()
    },
    comeBack: open,
    board: () => lines?.board.board(),
    async see(cards) {
      const board = lines?.board
      const all = [...cards]
      await until(() => all.every((card) => board?.has(card)), LIMIT, 'notSeen')
    },
  }
}
