import { paths } from '#shared/api/paths.ts'
import type { Join } from '#shared/api/workshops.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { dial } from './dial.ts'
import type { Person } from './person.ts'
import { remotePerson, type StockClient, stockClient } from './remote.ts'
import { followStage, type StageSocket } from './stage.ts'

/** Somebody with a phone, as the server sees one: who joined by the code, with both sockets open. */
export interface SimulatedPhone {
  readonly seat: string
  readonly person: Person
  readonly stage: StageSocket
  readonly board: StockClient
  read(): Board
  /** Waits until the Stage offers a ballot, fills it in, and says done. */
  vote(choose: (options: readonly RoundOption[], round: StageRound) => Choices): Promise<void>
  close(): void
}

export async function simulatedPhone(
  url: string,
  { id, code }: { readonly id: string; readonly code: string },
  input: Partial<Join> = {},
): Promise<SimulatedPhone> {
  const person = remotePerson(url)
  const { id: seat } = await person.join(code, input)
  const stage = followStage(dial(url, paths.stage(id), person.cookie))
  const board = stockClient(url, id, person.cookie)
  await Promise.all([stage.until(() => true), board.synced])
  const ballot = ({ state, mayVote }: StageRound) => state === 'open' && mayVote
  return {
    seat,
    person,
    stage,
    board,
    read: () => readBoard(board.doc),
    async vote(choose) {
      const { rounds } = await stage.until((seen) => seen.rounds.some(ballot))
      const round = rounds.find(ballot)!
      await person.vote(id, round.id, choose(round.options, round))
    },
    close() {
      stage.close()
      board.close()
    },
  }
}
