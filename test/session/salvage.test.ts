import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readable, textsInUpdate, textsWaiting } from '#client/session/salvage.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { mutate } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'

/** The updates of somebody who writes these titles, one after the other. */
function written(...titles: readonly string[]): Uint8Array[] {
  const doc = newBoardDoc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const title of titles) addChallenge(editBoard(doc, 'test'), { title })
  return updates
}

const titlesIn = (updates: readonly Uint8Array[]) => {
  const doc = newBoardDoc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return readBoard(doc)
    .challenges.map(({ title }) => title)
    .toSorted()
}

const GARBAGE = Uint8Array.of(255, 255, 255, 255, 15, 1, 2, 3)

describe('what a damaged store still holds', () => {
  it('is everything when nothing is damaged', () => {
    const [base, own] = [written('a', 'b'), written('c')]
    const found = readable(base, own)
    expect(found).toEqual({ base, own, hasLostOwn: false, lostTexts: [] })
  })

  it('is every row but those that are none', () => {
    const [a, c] = [written('a'), written('c')]
    const found = readable([GARBAGE, ...a, 'text', null], [undefined, ...c, { update: 1 }])
    expect(titlesIn([...found.base, ...found.own])).toEqual(['a', 'c'])
    expect(found.hasLostOwn).toBe(true)
  })

  it('leaves out what follows a lost row of the same writer, and gives its words', () => {
    const [first, , third] = written('først', 'tapt', 'etterpå')
    const others = written('en annen')
    const found = readable([], [first, GARBAGE, third, ...others])
    expect(titlesIn(found.own)).toEqual(['en annen', 'først'])
    expect(found.lostTexts).toEqual(['etterpå'])
  })

  it('leaves out what can be read but not applied', () => {
    const ofNoLength = Uint8Array.of(1, 1, 7, 0, 1, 1, 7, 114, 101, 99, 111, 114, 100, 115, 0, 0)
    expect(() => Y.decodeUpdate(ofNoLength)).not.toThrow()
    expect(() => Y.applyUpdate(newBoardDoc(), ofNoLength)).toThrow()
    const [a, b] = [written('a'), written('b')]
    const found = readable([...a, ofNoLength], [ofNoLength, ...b])
    expect([found.base, found.own, found.hasLostOwn]).toEqual([a, b, true])
  })

  it('keeps own work that builds upon what only the server has', () => {
    const [base, own] = written('hos serveren', 'bare her')
    expect(readable([GARBAGE], [own]).own).toEqual([own])
    expect(titlesIn([base!, own!])).toEqual(['bare her', 'hos serveren'])
  })

  it('never throws and never harms, whatever has become of the rows', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 300; round++) {
      const updates = written('en', 'to', 'tre')
      const at = random.int(0, 2)
      const damaged = updates.map((update, i) => (i === at ? mutate(update, GARBAGE, random) : update))
      const found = readable(damaged.slice(0, 1), damaged.slice(1))
      expect(() => titlesIn([...found.base, ...found.own])).not.toThrow()
    }
  })
})

describe('texts in an update', () => {
  it('are those that were typed, letter by letter as one', () => {
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'test')
    const updates: Uint8Array[] = []
    const id = addChallenge(edit, { title: 'M', body: '  ' })
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const title of ['Ma', 'Mat', 'Mats']) edit.change(id, { title })
    expect(textsInUpdate(Y.mergeUpdates(updates))).toEqual(['ats'])
    expect(textsInUpdate(Y.encodeStateAsUpdate(doc))).toEqual(['Mats'])
    expect(textsInUpdate(GARBAGE)).toEqual([])
  })

  it('can be had of what waits for something that never came', () => {
    const [, later] = written('kom ikke', 'venter')
    const doc = newBoardDoc()
    expect(textsWaiting(doc)).toEqual([])
    Y.applyUpdate(doc, later!)
    expect(textsWaiting(doc)).toEqual(['venter'])
  })
})
