import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addChallenge, addTheme, deleteChallenge, moveToTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Challenge } from '#shared/board/records.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { areaOf, restoreSeat } from '#shared/board/restore-part.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { report } from '../support/report.ts'

const SEQUENCES = Number(process.env['SEQUENCES'] ?? 100)
const SEED = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 1e6))

const SEATS = ['kari', 'per'] as const
type Seat = (typeof SEATS)[number]

const COLOURS = ['yellow', 'blue', 'green', 'red'] as const

/** Two people's work since a moment to go back to: fields by the last hand that wrote each, and what came and went. */
interface Work {
  readonly edits: Readonly<Record<Seat, BoardEdit>>
  readonly then: Y.Doc
  readonly themes: readonly Id<'clu'>[]
  /** `card field` → who wrote it last. */
  readonly hand: ReadonlyMap<string, Seat>
  readonly made: ReadonlyMap<string, Seat>
  readonly deleted: ReadonlyMap<string, Seat>
}

function work(random: Random): Work {
  const docs = SEATS.map((_, client) => Object.assign(newBoardDoc(), { clientID: client + 1 }))
  const [a, b] = docs as [Y.Doc, Y.Doc]
  a.on('update', (update, by) => by !== 'network' && Y.applyUpdate(b, update, 'network'))
  b.on('update', (update, by) => by !== 'network' && Y.applyUpdate(a, update, 'network'))
  const edits = { kari: editBoard(a, 'kari'), per: editBoard(b, 'per') }
  const themes = ['Nord', 'Sør'].map((name) => addTheme(edits.kari, { name }))
  for (let n = 0; n < 6; n++)
    addChallenge(edits[SEATS[n % 2]!], { title: `Kort ${n}`, theme: [...themes, null][n % 3]! })
  const then = newBoardDoc()
  Y.applyUpdate(then, Y.encodeStateAsUpdate(a))

  const hand = new Map<string, Seat>()
  const made = new Map<string, Seat>()
  const deleted = new Map<string, Seat>()
  for (let step = 0; step < 20; step++) {
    const seat = random.pick(SEATS)!
    const edit = edits[seat]
    // each makes and deletes what nobody else works on: what both have had a hand in is another test's
    const [old, own] = [0, 1].map((isOwn) =>
      readBoard(a).challenges.filter(({ id }) => (isOwn ? made.get(id) === seat : !made.has(id))),
    ) as [Challenge[], Challenge[]]
    const card = random.pick(old)
    const what = random.int(0, 5)
    if (what === 0) made.set(addChallenge(edit, { title: random.word(), theme: random.pick(themes)! }), seat)
    else if (what === 1 && own.length > 0) edit.change(random.pick(own)!.id, { title: random.word() })
    else if (what === 2 && card && ![...hand.keys()].some((key) => key.startsWith(card.id))) {
      deleteChallenge(edit, card.id)
      deleted.set(card.id, seat)
    } else if (card) {
      const colour = random.pick(COLOURS)!
      const goals = [random.int(1, 17)]
      const field = what < 4 ? 'colour' : 'goals'
      const before = JSON.stringify(card[field])
      edit.change(card.id, field === 'colour' ? { colour } : { goals })
      if (before !== JSON.stringify(field === 'colour' ? colour : goals))
        hand.set(`${card.id} ${field}`, seat)
    }
  }
  return { edits, then, themes, hand, made, deleted }
}

const cardsOf = (doc: Y.Doc) => new Map(readBoard(doc).challenges.map((card) => [card.id as string, card]))

it(`[F10] one seat's work is taken back, and all of the other's stays (${SEQUENCES} sequences, seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  let [kept, back] = [0, 0]
  for (let n = 0; n < SEQUENCES; n++) {
    const { edits, then, hand, made, deleted } = work(random)
    const { doc } = edits.kari
    const [before, was] = [cardsOf(doc), cardsOf(then)]
    restoreSeat(editBoard(doc, 'server'), then, 'kari', {
      seatOf: (client) => SEATS[client - 1],
      authorOf: (record) => made.get(record),
      deleted: [...deleted].flatMap(([id, seat]) => (seat === 'kari' ? [id] : [])),
    })
    const now = cardsOf(doc)
    const expected = new Map([...was].filter(([id]) => deleted.get(id) !== 'per'))
    for (const [id, seat] of made) if (seat === 'per' && before.has(id)) expected.set(id, before.get(id)!)
    expect([...now.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [id, card] of now) {
      if (made.get(id) === 'per') expect(card).toEqual(before.get(id))
      for (const field of ['colour', 'goals'] as const) {
        const by = hand.get(`${id} ${field}`)
        if (by === undefined) continue
        expect(card[field]).toEqual((by === 'per' ? before : was).get(id)?.[field])
        if (by === 'per') kept++
        else back++
      }
    }
  }
  report('restore', {
    sequences: SEQUENCES,
    'taken back': back,
    'of others, kept': kept,
    'of others, lost': 0,
  })
  expect(Math.min(kept, back)).toBeGreaterThan(0)
})

it(`[F10] an area reads as it did, and everything else as before (${SEQUENCES} sequences, seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let n = 0; n < SEQUENCES; n++) {
    const { edits, then, themes } = work(random)
    const { doc } = edits.kari
    const card = random.pick(readBoard(doc).challenges)
    if (card) moveToTheme(edits.per, card.id, random.pick(themes)!)
    const [before, was] = [cardsOf(doc), cardsOf(then)]
    const area = areaOf(themes[0]!, readBoard(doc), readBoard(then))
    restoreBoard(editBoard(doc, 'server'), then, (id) => area.has(id))
    const inArea = (cards: ReadonlyMap<string, Challenge>) => [...cards].filter(([id]) => area.has(id)).sort()
    const outside = (cards: ReadonlyMap<string, Challenge>) =>
      [...cards].filter(([id]) => !area.has(id)).sort()
    expect(inArea(cardsOf(doc))).toEqual(inArea(was))
    expect(outside(cardsOf(doc))).toEqual(outside(before))
  }
})

it(`[F10] the whole board reads as it did, and one undo brings the present back (${SEQUENCES} sequences, seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let n = 0; n < SEQUENCES; n++) {
    const { edits, then } = work(random)
    const { doc } = edits.kari
    const before = readBoard(doc)
    const undo = new Y.UndoManager(doc.getMap('records'), { trackedOrigins: new Set(['server']) })
    restoreBoard(editBoard(doc, 'server'), then)
    expect(readBoard(doc).challenges).toEqual(readBoard(then).challenges)
    undo.undo()
    expect(readBoard(doc).challenges).toEqual(before.challenges)
  }
})
