import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  changeBetween,
  changed,
  changeText,
  inverse,
  rebase,
  type TextChange,
  textOpposite,
} from '#shared/board/text-change.ts'

const RUNS = Number(process.env['RUNS'] ?? 1000)

/** A change of a text of several swaps, from front to back, out of numbers. */
function changeOf(
  text: string,
  letter: string,
  picks: readonly (readonly [number, number, number])[],
): TextChange {
  let from = 0
  return picks.flatMap(([skip, cut, put]) => {
    const at = from + skip
    if (at > text.length) return []
    const out = text.slice(at, at + cut)
    from = at + out.length
    return out === '' && put === 0 ? [] : [{ at, out, put: letter.repeat(put) }]
  })
}

const picks = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(2)), { maxLength: 4 })
const text = fc.string({ maxLength: 10 })

describe('[F9] changes of one text', () => {
  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(text, picks, (before, some) => {
        const change = changeOf(before, 'X', some)
        const after = changed(before, change)
        expect(changed(after, inverse(change))).toBe(before)
        expect(changed(before, changeBetween(before, after))).toBe(after)
      }),
      { numRuns: RUNS },
    )
  })

  it('give the same text in either order, with all that either put in', () => {
    fc.assert(
      fc.property(text, picks, picks, (before, some, others) => {
        const [mine, theirs] = [changeOf(before, 'X', some), changeOf(before, 'Y', others)]
        const mineFirst = changed(changed(before, mine), rebase(theirs, mine, true))
        const theirsFirst = changed(changed(before, theirs), rebase(mine, theirs, false))
        expect(mineFirst).toBe(theirsFirst)
        const count = (letter: string, inText: string) => inText.split(letter).length - 1
        const put = (change: TextChange) => change.map((swap) => swap.put).join('').length
        if (/[XY]/.test(before)) return
        expect([count('X', mineFirst), count('Y', mineFirst)]).toEqual([put(mine), put(theirs)])
      }),
      { numRuns: RUNS },
    )
  })

  it('are read from what a transaction did to a shared text, whatever it had been through', () => {
    fc.assert(
      fc.property(fc.array(picks, { maxLength: 8 }), (transactions) => {
        const doc = new Y.Doc()
        const shared = doc.getText('text')
        for (const some of transactions) {
          const before = shared.toString()
          let opposite: TextChange = []
          doc.once('afterTransaction', (transaction: Y.Transaction) => {
            opposite = textOpposite(transaction, shared)
          })
          const written = changeOf(before, String.fromCharCode(97 + before.length), some)
          doc.transact(() => changeText(shared, written))
          expect(shared.toString()).toBe(changed(before, written))
          expect(changed(shared.toString(), opposite)).toBe(before)
        }
      }),
      { numRuns: RUNS },
    )
  })
})
