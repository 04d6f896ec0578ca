import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addChallenge } from '#shared/board/commands.ts'
import { recordsOf } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import { twoPeople } from '../support/board/two-people.ts'
import { randomCommand } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'

const RUNS = Number(process.env['RUNS'] ?? 150)
const history = fc.array(fc.record({ who: fc.boolean(), seed: fc.nat() }), { minLength: 5, maxLength: 60 })

/** What stands on a board by one client's hand: who last wrote each key, by the document itself. */
function workOf(doc: Y.Doc, client: number): ReadonlyMap<string, unknown> {
  const work = new Map<string, unknown>()
  for (const [id, record] of recordsOf(doc).entries()) {
    for (const [key, item] of record._map) {
      if (item.deleted) continue
      const value = record.get(key)
      if (!(value instanceof Y.Text)) {
        if (item.id.client === client) work.set(`${id} ${key}`, JSON.stringify(value))
        continue
      }
      let own = ''
      for (let at = value._start; at; at = at.right) {
        if (!at.deleted && at.id.client === client && at.content instanceof Y.ContentString)
          own += at.content.str
      }
      if (own !== '') work.set(`${id} ${key}`, own)
    }
  }
  return work
}

describe('[F9] undo over random work', () => {
  it('changes nothing of what somebody else has done', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { kari, per, board } = twoPeople()
        for (const { who, seed } of steps) {
          const { edit } = who ? kari : per
          randomCommand(edit, seededRandom(seed), { mayLock: true, seat: who ? 'sea_kari' : 'sea_per' })
        }
        const theirs = workOf(kari.doc, 2)
        const said = board()
        while (kari.undo.canUndo()) kari.undo.undo()
        const after = workOf(kari.doc, 2)
        for (const [key, value] of theirs) expect([key, after.get(key)]).toEqual([key, value])
        const shown = new Set(
          [...board().links, ...board().comments, ...board().relations].map(({ id }) => id),
        )
        for (const { id } of [...said.links, ...said.comments, ...said.relations]) {
          const isTheirs = theirs.has(`${id} from`) || theirs.has(`${id} card`)
          if (isTheirs) expect(shown).toContain(id)
        }
        expect(readBoard(per.doc)).toEqual(board())
      }),
      { numRuns: RUNS },
    )
  })

  it('ends where it began when nobody else has done anything', () => {
    fc.assert(
      fc.property(history, fc.nat(59), (steps, back) => {
        const { kari, leftAlone, board } = twoPeople()
        const boards = [board()]
        for (const { seed } of steps) {
          const count = kari.undo.undoStack.length
          randomCommand(kari.edit, seededRandom(seed), { mayLock: true, seat: 'sea_kari' })
          if (kari.undo.undoStack.length > count) boards.push(board())
        }
        const count = boards.length - 1
        for (let i = count - 1; i >= 0; i--) {
          kari.undo.undo()
          expect(board()).toEqual(boards[i])
        }
        for (let i = 1; i <= count; i++) {
          kari.undo.redo()
          expect(board()).toEqual(boards[i])
        }
        const n = Math.min(back, count)
        for (let i = 0; i < n; i++) kari.undo.undo()
        for (let i = 0; i < n; i++) kari.undo.redo()
        expect(board()).toEqual(boards[count])
        expect(leftAlone).not.toHaveBeenCalled()
      }),
      { numRuns: RUNS },
    )
  })
})

type Typed =
  | { readonly who: 'kari' | 'per'; readonly at: number; readonly cut: number; readonly put: number }
  | 'delete'
  | 'pause'
  | 'undo'
  | 'redo'

const typed: fc.Arbitrary<Typed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      who: fc.constantFrom('kari' as const, 'per' as const),
      at: fc.nat(12),
      cut: fc.nat(3),
      put: fc.nat(3),
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom<Typed>('delete', 'pause', 'undo', 'redo') },
)

describe('[F9] undo in one text', () => {
  it('takes back own letters alone and brings them back where they were, whatever both write and delete', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 40 }), (doings) => {
        const { kari, per, board } = twoPeople()
        const card = addChallenge(per.edit, { title: 'abc' })
        kari.undo.captureTimeout = Number.POSITIVE_INFINITY
        const title = () => board().challenges[0]?.title
        for (const doing of doings) {
          const now = title()
          if (doing === 'undo' || doing === 'redo') kari.undo[doing]()
          else if (doing === 'pause') kari.undo.stopCapturing()
          else if (now === undefined) continue
          else if (doing === 'delete') kari.undo.asOneStep(() => kari.edit.remove(card))
          else {
            const { who, at, cut, put } = doing
            const letters = (who === 'kari' ? 'K' : 'P').repeat(put)
            const next = now.slice(0, at) + letters + now.slice(at + cut)
            ;(who === 'kari' ? kari : per).edit.change(card, { title: next })
          }
        }
        const before = board()
        const steps = kari.undo.undoStack.length
        for (let i = 0; i < steps; i++) kari.undo.undo()
        for (let i = 0; i < steps; i++) kari.undo.redo()
        expect(board()).toEqual(before)
        expect(readBoard(per.doc)).toEqual(before)
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves none of one’s own letters in others’ texts', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 40 }), (doings) => {
        const { kari, per, leftAlone, board } = twoPeople()
        const card = addChallenge(per.edit, { title: 'abc' })
        const title = () => board().challenges[0]?.title ?? ''
        for (const doing of doings) {
          if (typeof doing !== 'object') continue
          const { who, at, cut, put } = doing
          const now = title()
          if (who === 'per')
            per.edit.change(card, { title: `${now.slice(0, at)}${'P'.repeat(put)}${now.slice(at)}` })
          else kari.edit.change(card, { title: now.slice(0, at) + 'K'.repeat(put) + now.slice(at + cut) })
        }
        while (kari.undo.canUndo()) kari.undo.undo()
        const theirs = doings.flatMap((doing) =>
          typeof doing === 'object' && doing.who === 'per' ? 'P'.repeat(doing.put) : [],
        )
        expect(title().replaceAll('P', '')).toBe('abc')
        expect(title().replaceAll(/[^P]/g, '')).toBe(theirs.join(''))
        expect(leftAlone).not.toHaveBeenCalled()
      }),
      { numRuns: RUNS },
    )
  })
})
