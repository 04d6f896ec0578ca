import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { spliceBetween, writeText } from '#shared/board/text.ts'

/** Texts in which letters come again and emoji share their halves, so that comparing from both ends meets. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'å', '🌊', '🌋', '👩‍🌾', '\n'), maxLength: 12 })

/** Anything that a text field or a hostile program can give, half characters too. */
const anyText = fc.string({ unit: fc.constantFrom('a', '🌊', '\ud83c', '\udf0a'), maxLength: 8 })

function sharedText(content: string) {
  const doc = new Y.Doc()
  const shared = doc.getText('t')
  shared.insert(0, content)
  return { doc, shared }
}

const isWhole = (value: string) =>
  value === value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')

describe('writing in a text that others write in too', () => {
  it('[B5] leaves what was asked for, and cuts no character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { shared } = sharedText(before)
        const deltas: Y.YTextEvent['delta'][] = []
        shared.observe(({ delta }) => deltas.push(delta))
        writeText(shared, after)
        expect(shared.toString()).toBe(after)
        for (const { insert } of deltas.flat()) expect(isWhole(String(insert ?? ''))).toBe(true)
        const { start, removed } = spliceBetween(before, after)
        for (const part of [before.slice(0, start), before.slice(start, start + removed)]) {
          expect(isWhole(part)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('[B5] reads the same at the others, whatever was given', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (versions) => {
        const { doc, shared } = sharedText('start')
        const other = new Y.Doc()
        doc.on('update', (update: Uint8Array) => Y.applyUpdate(other, update))
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        for (const version of versions) writeText(shared, version)
        expect(other.getText('t').toString()).toBe(shared.toString())
        expect(isWhole(shared.toString())).toBe(true)
      }),
    )
  })

  it('[B5] keeps what two people put into different places at once', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, tail, mine, theirs) => {
        const content = `${head}|${tail}`
        const { doc, shared } = sharedText(content)
        const { doc: otherDoc, shared: other } = sharedText('')
        Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(doc))
        writeText(shared, `<${mine}>${content}`)
        writeText(other, `${content}<${theirs}>`)
        Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(doc))
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(otherDoc))
        expect(shared.toString()).toBe(`<${mine}>${content}<${theirs}>`)
        expect(other.toString()).toBe(shared.toString())
      }),
    )
  })

  it('[B5] changes one place only, and nothing when nothing is new', () => {
    expect(spliceBetween('Mye matsvinn', 'Mye mindre matsvinn')).toEqual({
      start: 5,
      removed: 0,
      inserted: 'indre m',
    })
    expect(spliceBetween('Støy', 'Støy')).toEqual({ start: 4, removed: 0, inserted: '' })
    expect(spliceBetween('🌊', '🌋')).toEqual({ start: 0, removed: 2, inserted: '🌋' })
    const { doc, shared } = sharedText('Støy')
    let updates = 0
    doc.on('update', () => updates++)
    writeText(shared, 'Støy')
    expect(updates).toBe(0)
  })
})
