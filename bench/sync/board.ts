import * as Y from 'yjs'
import type { BoardEdit } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { seededRandom } from '../../test/support/random.ts'

/** Challenges beyond this number are notes: a board may not have more of them. */
const CHALLENGES = 1000

const BODY = 'Mange eldre i kommunen bor alene, og bussen går for sjelden til at de kommer seg til byen. '

const idOf = (index: number): Id<'chl'> | Id<'shp'> =>
  `${index < CHALLENGES ? 'chl' : 'shp'}_${String(index).padStart(20, '0')}`

/** Makes card number `index`: about half a kilobyte. */
function addCard(edit: BoardEdit, index: number): void {
  const place = { x: (index % 40) * 260, y: Math.floor(index / 40) * 180, rotation: 0, parent: null }
  const z = `a${String(index).padStart(6, '0')}V`
  const id = idOf(index)
  if (isNote(id)) {
    const props = { text: BODY.repeat(3), w: 240, h: 160, color: 'yellow' }
    edit.create({ kind: 'shape', id, type: 'note', props, opacity: 1, z, place })
    return
  }
  edit.create({
    kind: 'challenge',
    id,
    title: `Utfordring ${index}`,
    body: BODY.repeat(3),
    goals: [1 + (index % 17)],
    targets: [],
    colour: 'yellow',
    size: { w: 240, h: 160 },
    place,
    z,
    order: index,
  })
}

const isNote = (id: string): id is Id<'shp'> => id.startsWith('shp')

/** Makes cards `from` to `to` (not included) in one transaction. */
export const addCards = (edit: BoardEdit, from: number, to: number): void =>
  edit.batch(() => {
    for (let i = from; i < to; i++) addCard(edit, i)
  })

/** Moves its own cards, a second on each: what a person with a mouse does. */
export function dragger(editor: number, editors: number, cards: number) {
  const random = seededRandom(editor + 1)
  const own = Array.from({ length: cards }, (_, i) => i).filter((i) => i % editors === editor)
  let card = 0
  let steps = 0
  let x = 0
  return (edit: BoardEdit) => {
    if (steps++ % 20 === 0) {
      card = random.pick(own) ?? 0
      x = random.int(0, 8000)
    }
    x += random.int(-20, 20)
    edit.change(idOf(card), { place: { x, y: steps, rotation: 0, parent: null } })
  }
}

/** Everything that must be the same for all in a room. */
export function digestOf(doc: Y.Doc): string {
  const { pendingStructs, pendingDs } = doc.store
  return JSON.stringify([
    Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64'),
    readBoard(doc),
    pendingStructs === null && pendingDs === null,
  ])
}
