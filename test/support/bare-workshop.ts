import type { Boards } from '#server/ports.ts'
import { createSeats, type Seats } from '#server/services/seats.ts'
import type { WorkshopMemory } from '#server/services/state/workshop-memory.ts'
import { type BallotBox, createBallotBox } from '#server/services/voting/ballot-box.ts'
import { createRounds, type Rounds } from '#server/services/voting/rounds.ts'
import { createViews, type Views } from '#server/services/voting/views.ts'
import { type WorkshopState, withSeat } from '#server/workshop-state.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import type { Role } from '#shared/domain/role.ts'
import { newId } from '#shared/kernel/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import { testSigner } from './records.ts'
import { newState } from './workshop-state.ts'

const signer = testSigner()

/** Voting without a server: the services that do it, on a state and a board that are nowhere but here. */
export interface BareWorkshop {
  readonly id: string
  /** The seat of who runs it. */
  readonly owner: string
  readonly edit: BoardEdit
  readonly rounds: Rounds
  readonly ballots: BallotBox
  readonly seats: Seats
  readonly views: Views
  state(): WorkshopState
  /** Gives the cards that have none their numbers, as the server does. */
  read(): Board
  /** Somebody comes in; gives the seat. */
  join(role?: Role): string
}

export function bareWorkshop(): BareWorkshop {
  const first = newState()
  let state: WorkshopState = { ...first, workshop: { ...first.workshop, status: 'live' } }
  const edit = editBoard(newBoardDoc(), 'the test')
  let numbers = 0
  const read = (): Board => {
    const { challenges, merged } = readBoard(edit.doc)
    for (const card of [...challenges, ...merged])
      if (card.number === null) edit.change(card.id, { number: ++numbers })
    return readBoard(edit.doc)
  }
  let now = first.workshop.createdAt
  const memory: Pick<WorkshopMemory, 'load' | 'peek' | 'change'> = {
    load: async () => ok(state),
    peek: () => state,
    change: async (_, decide) => {
      const decided = await decide(state, ++now)
      if (decided.ok) state = decided.value.state
      return decided.ok ? ok(decided.value.value) : decided
    },
  }
  const boards: Pick<Boards, 'read'> = { read: async () => ({ board: read(), version: now, lastNumber: 0 }) }
  // what they use of the two is there
  const parts = { memory: memory as WorkshopMemory, boards: boards as Boards }
  return {
    id: first.workshop.id,
    owner: [...first.seats.keys()][0]!,
    edit,
    rounds: createRounds({ ...parts, store: undefined as never, signing: { signer, keys: [] } }),
    ballots: createBallotBox(parts.memory),
    seats: createSeats({ ...parts, sockets: { disconnect: () => {} } as never }),
    views: createViews(parts),
    state: () => state,
    read,
    join(role = 'participant') {
      const [like] = [...state.seats.values()]
      const id = newId('sea')
      state = withSeat(state, { ...like!, id, role, number: state.seats.size + 1 })
      return id
    },
  }
}
