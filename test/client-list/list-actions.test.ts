import { describe, expect, it } from 'vitest'
import { linkIndicator } from '#shared/board/commands.ts'
import { actionsOf, twoPeers } from './support.ts'

/** A board with a theme and three challenges outside of it. */
function setting() {
  const peers = twoPeers()
  const list = actionsOf(peers.me)
  for (const title of ['a', 'b', 'c']) list.add({ title })
  const theme = list.addTheme('Sentrum')
  const named = (title: string) => peers.me.watch.current().challenges.find((one) => one.title === title)!
  const titles = () => peers.me.watch.current().challenges.map((challenge) => challenge.title)
  return { ...peers, list, theme, named, titles }
}

describe('the buttons of the list', () => {
  it('move a challenge past its neighbour, say where it is, and stop at the ends', () => {
    const { list, named, titles } = setting()
    list.moveInList(named('c').id, -1)
    expect(titles()).toEqual(['a', 'c', 'b'])
    expect(list.said.at(-1)).toBe('Plass 2 av 3.')
    list.moveInList(named('a').id, -1)
    list.moveInList(named('b').id, 1)
    expect(titles()).toEqual(['a', 'c', 'b'])
  })

  it('move into a theme and out of it, and say so', () => {
    const { list, theme, named } = setting()
    list.moveToTheme(named('b').id, theme)
    expect(named('b').theme).toBe(theme)
    expect(list.said.at(-1)).toBe('Flyttet til Sentrum.')
    list.moveToTheme(named('b').id, null)
    expect(named('b').theme).toBeNull()
  })

  it('[L1] give cards of the list a free place on the canvas', () => {
    const { named } = setting()
    const places = ['a', 'b', 'c'].map((title) => JSON.stringify(named(title).place))
    expect(new Set(places).size).toBe(3)
  })

  it('delete a challenge with its links, and undo brings both back and nothing of others', () => {
    const { me, other, list, named, titles } = setting()
    const { id } = named('b')
    linkIndicator(other.edit, { from: id, indicator: 'no-001', version: '1', fit: 'yes', why: '' })
    list.remove(named('b'))
    expect(titles()).toEqual(['a', 'c'])
    expect(me.watch.current().links).toEqual([])
    expect(list.removed).toEqual(['Slettet: b. Du kan angre.'])
    other.edit.change(named('a').id, { title: 'a!' })
    list.undo()
    expect(titles()).toEqual(['a!', 'b', 'c'])
    expect(me.watch.current().links).toHaveLength(1)
    list.redo()
    expect(titles()).toEqual(['a!', 'c'])
  })

  it('delete a theme and free its challenges; undo puts them back in', () => {
    const { me, list, theme, named } = setting()
    list.moveToTheme(named('b').id, theme)
    list.removeTheme(me.watch.current().themes[0]!)
    expect(me.watch.current().themes).toEqual([])
    expect(named('b').theme).toBeNull()
    list.undo()
    expect(named('b').theme).toBe(theme)
  })

  it('make each doing a step of undo of its own', () => {
    const { list, titles } = setting()
    list.undo()
    list.undo()
    expect(titles()).toEqual(['a', 'b'])
  })
})
