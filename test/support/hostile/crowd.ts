import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Person } from '../person.ts'
import type { Random } from '../random.ts'
import { remotePerson, type StockClient, stockClient } from '../remote.ts'

/** A workshop where everybody means well and writes all the time, by stock clients. */
export interface Crowd {
  readonly id: string
  readonly code: string
  /** Facilitates, and has no board open. */
  readonly owner: Person
  readonly clients: readonly StockClient[]
  /** How often any of them has lost its connection. */
  disconnects(): number
  /** How many edits they have made. */
  edits(): number
  /** Each of them writes something and hears that it has been saved. */
  roundTrip(): Promise<void>
  /** A copy of the board as they have it. */
  copy(): Y.Doc
  /** They stop writing; then everybody, and somebody who comes only now, must have the very same. */
  agree(): Promise<void>
  close(): void
}

/** Between two edits of one client, milliseconds: twenty a second. */
const EDIT_MS = 50

export async function gatherCrowd(url: string, size: number, random: Random): Promise<Crowd> {
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  const people = Array.from({ length: size }, () => remotePerson(url))
  for (const [i, person] of people.entries()) await person.join(code, { name: `Honest ${i + 1}` })
  const clients = people.map(({ cookie }) => stockClient(url, id, cookie))
  await Promise.all(clients.map(({ synced }) => synced))

  const sent = clients.map(() => 1) // each has answered the server's question
  let disconnects = 0
  let edits = 0
  for (const [i, { doc, provider }] of clients.entries()) {
    provider.on('connection-close', () => (disconnects += 1))
    provider.awareness.setLocalState({ user: { name: `Honest ${i + 1}` }, cursor: { x: i, y: i } })
    doc.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin !== provider) sent[i]! += 1
    })
    addChallenge(clients[i]!.edit, { title: `Kort nummer ${i + 1}` })
  }
  const write = ({ edit }: StockClient) => {
    edits += 1
    const board = readBoard(edit.doc)
    const card = random.pick(board.challenges)
    const isKept = board.challenges.indexOf(card!) < size
    if (!card || board.challenges.length < 40) addChallenge(edit, { title: random.word() }, board)
    else if (!isKept && random.int(0, 9) === 0) deleteChallenge(edit, card.id, board)
    else edit.change(card.id, { title: `${card.title.slice(0, 60)}${random.word()}` })
  }
  const writing = setInterval(() => write(random.pick(clients)!), EDIT_MS / size)
  const saved = async () => {
    const goals = [...sent]
    await vi.waitUntil(() => clients.every((client, i) => client.saved() >= goals[i]!), {
      interval: 2,
      timeout: 20_000,
    })
  }
  return {
    id,
    code,
    owner: facilitator,
    clients,
    disconnects: () => disconnects,
    edits: () => edits,
    async roundTrip() {
      for (const client of clients) write(client)
      await saved()
    },
    copy() {
      const doc = newBoardDoc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(clients[0]!.doc))
      return doc
    },
    async agree() {
      clearInterval(writing)
      await saved()
      const late = stockClient(url, id, facilitator.cookie)
      await late.synced
      await vi.waitFor(() => {
        for (const { doc } of clients) expect(stateOf(doc)).toEqual(stateOf(late.doc))
      })
      late.close()
    },
    close() {
      clearInterval(writing)
      for (const client of clients) client.close()
    },
  }
}

/** All that can differ between two documents that should be the same. */
export const stateOf = (doc: Y.Doc) => ({
  board: readBoard(doc),
  vector: Object.fromEntries([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()),
  pending: [doc.store.pendingStructs, doc.store.pendingDs],
})
