/**
 * What the gate costs: `npx tsx bench/gate.ts`. Microseconds per update of a person who drags cards, by what is done
 * with it; and milliseconds per update that is refused, which lets the document be built anew.
 *
 * *beside* is the other design: each update is tried on a second document and then applied to the one that is kept.
 */
import * as Y from 'yjs'
import { inspect } from '#server/sync/gate.ts'
import { Room } from '#server/sync/room.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { addCards, dragger } from './sync/board.ts'

const UPDATES = 5000
const ROUNDS = 7
const REFUSALS = 30

const writer = { seat: 'sea_bench', rights: FULL_RIGHTS }
const anyClient = { nextClock: () => 2 ** 30, mayUse: () => true, cutsCharacter: () => false }

const newRoom = (state: Uint8Array) =>
  new Room(
    { state, seq: 0, authors: new Map(), clients: new Map() },
    {
      append: async () => {},
      stored: () => {},
      failed: (error) => {
        throw error
      },
      pause: () => 0,
      damaged: () => {},
    },
  )

/** A board of so many cards, and what somebody sends who drags them about. */
function recorded(cards: number): { readonly state: Uint8Array; readonly updates: readonly Uint8Array[] } {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'bench')
  addCards(edit, 0, cards)
  const state = Y.encodeStateAsUpdate(doc)
  const mover = newBoardDoc()
  Y.applyUpdate(mover, state)
  const updates: Uint8Array[] = []
  mover.on('update', (update: Uint8Array) => updates.push(update))
  const drag = dragger(0, 1, cards)
  const moving = editBoard(mover, 'bench')
  while (updates.length < UPDATES) drag(moving)
  return { state, updates }
}

/** Microseconds per call, the median of the later half of the rounds: the first ones warm up. */
function timed(updates: readonly Uint8Array[], prepare: () => (update: Uint8Array) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const work = prepare()
    const start = performance.now()
    for (const update of updates) work(update)
    return ((performance.now() - start) * 1000) / updates.length
  })
  return rounds.slice(-3).toSorted((a, b) => a - b)[1]!
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = newBoardDoc()
  Y.applyUpdate(doc, state)
  return doc
}

for (const cards of [30, 200, 1000]) {
  const { state, updates } = recorded(cards)
  const costs = {
    decode: timed(updates, () => Y.decodeUpdate),
    inspect: timed(updates, () => (update) => inspect(update, anyClient)),
    apply: timed(updates, () => {
      const doc = docOf(state)
      return (update) => Y.applyUpdate(doc, update)
    }),
    admit: timed(updates, () => {
      const room = newRoom(state)
      return (update) => room.admit(update, writer)
    }),
    beside: timed(updates, () => {
      const [room, kept] = [newRoom(state), docOf(state)]
      return (update) => {
        room.admit(update, writer)
        Y.applyUpdate(kept, update)
      }
    }),
  }
  const room = newRoom(state)
  const start = performance.now()
  for (let i = 0; i < REFUSALS; i++)
    room.admit(updates[0]!, { ...writer, rights: { ...FULL_RIGHTS, mayEdit: 'none', mayMove: false } })
  const refusal = (performance.now() - start) / REFUSALS
  const figures = Object.entries(costs).map(([name, us]) => `${name} ${us.toFixed(1)}`)
  console.log(`${cards} cards, µs per update: ${figures.join(', ')}; ms per refusal: ${refusal.toFixed(2)}`)
}
process.exit()
