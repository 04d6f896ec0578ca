import { describe, expect, it } from 'vitest'
import { orderList } from '#shared/board/arrange/list-order.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { createNetwork } from '../../support/board/peers.ts'

function written() {
  const [peer] = createNetwork(1).peers
  const { edit, watch } = peer!
  const theme = addTheme(edit, { name: 'Bolig' })
  for (const title of ['a', 'b', 'c']) addChallenge(edit, { title })
  for (const title of ['d', 'e']) addChallenge(edit, { title, theme })
  peer!.undo.clear()
  return { ...peer!, titles: () => watch.current().challenges.map(({ title }) => title) }
}

const POINTS: Readonly<Record<string, number>> = { b: 3, c: 3, e: 1 }

describe('ordering the list', () => {
  it('[B30] puts higher ranks first within each theme, equal ones as they stood, as one step of undo', () => {
    const { edit, doc, undo, titles, watch } = written()
    const changed = orderList(edit, readBoard(doc), ({ title }) => POINTS[title] ?? 0)
    expect(changed).toBe(5)
    const { challenges } = watch.current()
    expect(challenges.filter(({ theme }) => theme === null).map(({ title }) => title)).toEqual([
      'b',
      'c',
      'a',
    ])
    expect(challenges.filter(({ theme }) => theme !== null).map(({ title }) => title)).toEqual(['e', 'd'])
    undo.undo()
    expect(titles()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(undo.undoStack).toHaveLength(0)
  })

  it('[B30] numbers anew where two people gave the same order, and writes nothing when all stands right', () => {
    const { edit, doc, watch, titles } = written()
    for (const { id } of watch.current().challenges) edit.change(id, { order: 7 })
    orderList(edit, readBoard(doc), ({ title }) => -title.charCodeAt(0))
    expect(titles().filter((title) => title < 'd')).toEqual(['a', 'b', 'c'])
    expect(orderList(edit, readBoard(doc), ({ title }) => -title.charCodeAt(0))).toBe(0)
  })
})
