import { describe, expect, it } from 'vitest'
import { holdList } from '#client/features/board-list/held-list.ts'
import { NO_NEWS } from '#client/features/board-list/outline.ts'
import { addChallenge, deleteChallenge, moveInList, moveToTheme } from '#shared/board/commands.ts'
import { actionsOf, type Peer, twoPeers } from './support.ts'

function listOf({ doc, watch }: Peer) {
  const list = holdList(doc, watch)
  let calls = 0
  const stop = list.subscribe(() => {
    calls++
  })
  const titles = () => {
    const { board, outline } = list.get()
    const title = (id: string) => board.challenges.find((challenge) => challenge.id === id)?.title
    return outline.flatMap((section) => section.ids).map(title)
  }
  return { list, titles, stop, calls: () => calls }
}

describe('a held list', () => {
  it('follows everybody while it is not held', () => {
    const { me, other } = twoPeers()
    const { titles } = listOf(me)
    addChallenge(other.edit, { title: 'Overvann' })
    addChallenge(me.edit, { title: 'Matsvinn' })
    expect(titles()).toEqual(['Overvann', 'Matsvinn'])
  })

  it('[L5] keeps others’ new cards back while it is held, counts them, and shows them on demand', () => {
    const { me, other } = twoPeers()
    const { list, titles } = listOf(me)
    addChallenge(me.edit, { title: 'Matsvinn' })
    list.hold(true)
    addChallenge(other.edit, { title: 'Overvann' })
    addChallenge(other.edit, { title: 'Ensomhet' })
    expect(titles()).toEqual(['Matsvinn'])
    expect(list.get().news).toEqual({ added: 2, changed: false })
    list.update()
    expect(titles()).toEqual(['Matsvinn', 'Overvann', 'Ensomhet'])
    expect(list.get().news).toBe(NO_NEWS)
  })

  it('[L5] does not move cards that others move, and moves those that one moves oneself', () => {
    const { me, other } = twoPeers()
    const { list, titles } = listOf(me)
    const [, b, c] = ['a', 'b', 'c'].map((title) => addChallenge(me.edit, { title }))
    list.hold(true)
    moveInList(other.edit, c!, -1)
    expect(titles()).toEqual(['a', 'b', 'c'])
    actionsOf(me, list).moveInList(b!, -1)
    expect(titles()).toEqual(['b', 'a', 'c'])
    list.hold(false)
    expect(titles()).toEqual(['b', 'a', 'c'])
  })

  it('[L5] lets texts change in place', () => {
    const { me, other } = twoPeers()
    const { list, titles } = listOf(me)
    const id = addChallenge(me.edit, { title: 'Matsvin' })
    list.hold(true)
    other.edit.change(id, { title: 'Matsvinn' })
    expect(titles()).toEqual(['Matsvinn'])
    expect(list.get().news).toBe(NO_NEWS)
  })

  it('keeps the place and the words of what others delete until it is updated', () => {
    const { me, other } = twoPeers()
    const { list } = listOf(me)
    const id = addChallenge(me.edit, { title: 'Matsvinn' })
    list.hold(true)
    deleteChallenge(other.edit, id)
    expect(list.get().outline[0]?.ids).toEqual([id])
    expect(list.get().gone.get(id)).toMatchObject({ title: 'Matsvinn' })
    list.hold(false)
    expect(list.get().outline[0]?.ids).toEqual([])
    expect(list.get().gone.size).toBe(0)
  })

  it('shows at once what one undoes oneself', () => {
    const { me } = twoPeers()
    const { list, titles } = listOf(me)
    const id = addChallenge(me.edit, { title: 'Matsvinn' })
    me.undo.stopCapturing()
    list.hold(true)
    deleteChallenge(me.edit, id)
    expect(titles()).toEqual([])
    me.undo.undo()
    expect(titles()).toEqual(['Matsvinn'])
  })

  it('tells its listeners only while there are any, and is up to date when somebody listens again', () => {
    const { me, other } = twoPeers()
    const first = listOf(me)
    first.stop()
    addChallenge(other.edit, { title: 'Overvann' })
    expect(first.calls()).toBe(0)
    first.list.subscribe(() => {})
    expect(first.titles()).toEqual(['Overvann'])
  })

  it('keeps its outline while only the canvas changes', () => {
    const { me, other } = twoPeers()
    const { list } = listOf(me)
    const id = addChallenge(me.edit, { title: 'Matsvinn' })
    const before = list.get().outline
    moveToTheme(other.edit, id, null)
    expect(list.get().outline).toBe(before)
  })
})
