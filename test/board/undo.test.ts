import { describe, expect, it } from 'vitest'
import {
  addChallenge,
  addTheme,
  deleteChallenge,
  linkIndicator,
  moveToTheme,
} from '#shared/board/commands.ts'
import { recordsOf } from '#shared/board/document.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { addComment } from '#shared/board/remarks.ts'
import { type BoardRights, FULL_RIGHTS } from '#shared/domain/rights.ts'
import { twoPeople } from '../support/board/two-people.ts'

describe('[F9] what somebody else has changed since', () => {
  it('keeps a card that they have written in', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const card = addChallenge(kari.edit, { title: 'Støy' })
    per.edit.change(card, { title: 'Støy fra veien' })
    kari.undo.undo()
    expect(board().challenges.map(({ title }) => title)).toEqual(['Støy fra veien'])
    expect(leftAlone).toHaveBeenCalledTimes(1)
    expect(kari.undo.canUndo()).toBe(false)
  })

  it('takes a card back whose number alone is the server’s', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const card = addChallenge(kari.edit, { title: 'Støy' })
    per.edit.change(card, { number: 4 })
    kari.undo.undo()
    expect(board().challenges).toEqual([])
    kari.undo.redo()
    expect(board().challenges).toMatchObject([{ title: 'Støy', number: 4 }])
    expect(leftAlone).not.toHaveBeenCalled()
  })

  it('keeps a card that they have linked or commented on, and a theme that they have put a card in', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const card = addChallenge(kari.edit, { title: 'Støy' })
    const other = addChallenge(kari.edit, { title: 'Lys' })
    const theme = addTheme(kari.edit, { name: 'Miljø' })
    linkIndicator(per.edit, { from: card, indicator: 'none', version: '1', fit: 'partly', why: 'x' })
    addComment(per.edit, { card: other, text: 'Ja', at: 1 })
    const theirs = addChallenge(per.edit, { title: 'Min' })
    moveToTheme(per.edit, theirs, theme)
    const before = board()
    for (let i = 0; i < 3; i++) kari.undo.undo()
    expect(board()).toEqual(before)
    expect(leftAlone).toHaveBeenCalledTimes(3)
  })

  it('keeps their colour, and what they have emptied empty', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const [a, b] = ['Støy', 'Lys'].map((title) => addChallenge(kari.edit, { title })) as [never, never]
    kari.edit.change(a, { colour: 'blue' })
    kari.edit.change(b, { mergedInto: a })
    kari.edit.change(b, { mergedInto: null })
    kari.edit.change(b, { locked: true })
    per.edit.change(b, { locked: false })
    per.edit.change(a, { colour: 'red' })
    kari.undo.undo()
    kari.undo.undo()
    expect(leftAlone).toHaveBeenCalledTimes(1)
    kari.undo.undo()
    kari.undo.undo()
    expect(leftAlone).toHaveBeenCalledTimes(2)
    expect(board().challenges.map(({ colour }) => colour)).toEqual(['red', 'yellow'])
    expect(board().challenges.map(({ locked }) => locked)).toEqual([false, false])
  })

  it('keeps what they have locked, until it is unlocked', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const [a, b] = ['Støy', 'Lys'].map((title) =>
      kari.undo.asOneStep(() => addChallenge(kari.edit, { title })),
    ) as [never, never]
    for (const id of [a, b]) per.edit.change(id, { locked: true })
    per.edit.change(a, { locked: false })
    kari.undo.undo()
    expect(leftAlone).toHaveBeenCalledTimes(1)
    kari.undo.undo()
    expect(leftAlone).toHaveBeenCalledTimes(1)
    expect(board().challenges.map(({ id }) => id)).toEqual([b])
  })

  it('takes back the rest of a step, and says that not all of it was', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const [a, b] = ['Støy', 'Lys'].map((title) => addChallenge(kari.edit, { title })) as [never, never]
    kari.edit.batch(() => {
      for (const id of [a, b]) kari.edit.change(id, { colour: 'blue' })
    })
    per.edit.change(a, { colour: 'red' })
    kari.undo.undo()
    expect(board().challenges.map(({ colour }) => colour)).toEqual(['red', 'yellow'])
    expect(leftAlone).toHaveBeenCalledTimes(1)
  })

  it('takes back own letters of a text, and theirs stay', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const card = addChallenge(per.edit, { title: 'Støy' })
    kari.edit.change(card, { title: 'Støy om natta' })
    per.edit.change(card, { title: 'Mye Støy om natta' })
    kari.undo.undo()
    expect(board().challenges[0]?.title).toBe('Mye Støy')
    expect(leftAlone).not.toHaveBeenCalled()
  })

  it('is one step a press, also when nothing of a step is left to take back', () => {
    const { kari, per, board } = twoPeople()
    const card = addChallenge(kari.edit, { title: 'Støy' })
    addChallenge(kari.edit, { title: 'Lys' })
    kari.edit.change(card, { title: 'Støy om natta' })
    per.edit.change(card, { title: 'Støy' })
    kari.undo.undo()
    expect(board().challenges).toHaveLength(2)
    kari.undo.undo()
    expect(board().challenges.map(({ title }) => title)).toEqual(['Støy'])
  })

  it('counts a step of which nothing was left, so that redo goes no further than undo came', () => {
    const { kari, per, board } = twoPeople()
    const card = addChallenge(per.edit, { title: 'Støy' })
    kari.edit.change(card, { title: 'Mye støy' })
    per.edit.change(card, { title: 'støy' })
    deleteChallenge(kari.edit, card)
    kari.undo.undo()
    kari.undo.undo()
    kari.undo.redo()
    expect(board().challenges).toHaveLength(1)
    kari.undo.redo()
    expect(board().challenges).toEqual([])
  })

  it('says so when what was changed is gone', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const card = addChallenge(kari.edit, { title: 'Støy' })
    kari.edit.change(card, { colour: 'blue' })
    deleteChallenge(per.edit, card)
    kari.undo.undo()
    expect(leftAlone).toHaveBeenCalledTimes(1)
    expect(board().challenges).toEqual([])
  })

  it('holds for redo too: what was brought back and changed is not deleted again', () => {
    const { kari, per, leftAlone, board } = twoPeople()
    const card = addChallenge(per.edit, { title: 'Støy' })
    deleteChallenge(kari.edit, card)
    kari.undo.undo()
    per.edit.change(card, { title: 'Støy og lys' })
    kari.undo.redo()
    expect(board().challenges.map(({ title }) => title)).toEqual(['Støy og lys'])
    expect(leftAlone).toHaveBeenCalledTimes(1)
  })
})

describe('[F9] what may not be taken back any more', () => {
  const RIGHTS: BoardRights = { ...FULL_RIGHTS, mayLock: false }

  /** Kari may do what participants may; Per is a facilitator. */
  function inWorkshop() {
    const people = twoPeople()
    const limit = (change: Partial<BoardRights> = {}) =>
      people.kari.undo.limitTo({
        rights: { ...RIGHTS, ...change },
        isAuthor: (id) => recordsOf(people.kari.doc)._map.get(id)?.id.client === 1,
      })
    limit()
    return { ...people, limit }
  }

  it('leaves alone what has been locked since, and takes back the rest', () => {
    const { kari, per, leftAlone, board } = inWorkshop()
    const [a, b] = ['Støy', 'Lys'].map((title) => addChallenge(per.edit, { title })) as [never, never]
    kari.edit.batch(() => {
      for (const id of [a, b]) kari.edit.change(id, { title: 'Ny', colour: 'blue' })
    })
    per.edit.change(a, { locked: true })
    kari.undo.undo()
    expect(board().challenges.map(({ title, colour }) => [title, colour])).toEqual([
      ['Ny', 'blue'],
      ['Lys', 'yellow'],
    ])
    expect(leftAlone.mock.calls).toEqual([['locked']])
    expect(kari.undo.canUndo()).toBe(false)
  })

  it('puts nothing back into a theme that has been locked, and deletes none in which something is', () => {
    const { kari, per, leftAlone, board } = inWorkshop()
    const theme = addTheme(per.edit, { name: 'Miljø' })
    const card = addChallenge(per.edit, { title: 'Støy' })
    moveToTheme(per.edit, card, theme)
    moveToTheme(kari.edit, card, null)
    per.edit.change(theme, { locked: true })
    kari.undo.undo()
    expect(board().challenges[0]?.theme).toBe(null)
    expect(leftAlone).toHaveBeenLastCalledWith('locked')
  })

  it('deletes and restores with a card all that was said of it, or nothing', () => {
    const { kari, per, leftAlone, limit, board } = inWorkshop()
    const card = addChallenge(kari.edit, { title: 'Støy' })
    addComment(per.edit, { card, text: 'Ja', at: 1 })
    const before = board()
    deleteChallenge(kari.edit, card)
    limit({ mayWrite: false, mayEdit: 'none' })
    kari.undo.undo()
    expect(board().challenges).toEqual([])
    expect(recordsOf(kari.doc).size).toBe(0)
    expect(leftAlone).toHaveBeenLastCalledWith('mayNotWrite')
    limit()
    const other = addChallenge(kari.edit, { title: 'Lys' })
    addComment(per.edit, { card: other, text: 'Nei', at: 1 })
    deleteChallenge(kari.edit, other)
    kari.undo.undo()
    expect(board().comments).toHaveLength(before.comments.length)
  })

  it('changes others’ cards no more when the step lets people change their own only', () => {
    const { kari, per, leftAlone, limit, board } = inWorkshop()
    const theirs = addChallenge(per.edit, { title: 'Støy' })
    const own = addChallenge(kari.edit, { title: 'Lys' })
    kari.undo.clear()
    for (const id of [own, theirs]) kari.edit.change(id, { colour: 'blue' })
    limit({ mayEdit: 'own' })
    kari.undo.undo()
    expect(leftAlone).toHaveBeenLastCalledWith('mayNotEditOthers')
    kari.undo.undo()
    expect(leftAlone).toHaveBeenCalledTimes(1)
    expect(board().challenges.map(({ colour }) => colour)).toEqual(['blue', 'yellow'])
  })

  it('keeps a step for later while nothing may be changed, and says why', () => {
    const { kari, leftAlone, limit, board } = inWorkshop()
    addChallenge(kari.edit, { title: 'Støy' })
    limit({ mayWrite: false, mayEdit: 'none', mayMove: false, mayLink: false, isLocked: true })
    expect(kari.undo.undo()).toBe(false)
    expect(leftAlone).toHaveBeenLastCalledWith('locked')
    limit({ mayWrite: false, mayEdit: 'none', mayMove: false, mayLink: false })
    kari.undo.undo()
    expect(leftAlone).toHaveBeenLastCalledWith('readOnly')
    expect(board().challenges).toHaveLength(1)
    limit()
    kari.undo.undo()
    expect(board().challenges).toEqual([])
  })

  it('leaves a card alone that others have merged into another', () => {
    const { kari, per, leftAlone, board } = inWorkshop()
    const [a, b] = ['Støy', 'Lys'].map((title) => addChallenge(per.edit, { title })) as [never, never]
    kari.edit.change(a, { title: 'Støy om natta' })
    mergeChallenges(per.edit, { cards: [b, a] })
    kari.undo.undo()
    expect(board().merged.find(({ id }) => id === a)?.title).toBe('Støy om natta')
    expect(leftAlone).toHaveBeenLastCalledWith('changed')
  })

  it('takes a card out of a locked theme that takes cards without a word about its size', () => {
    const { kari, per, leftAlone, board } = inWorkshop()
    const theme = addTheme(per.edit, { name: 'Innspill' })
    per.edit.change(theme, { locked: true, takesCards: true })
    for (let i = 0; i < 9; i++) {
      kari.undo.asOneStep(() => addChallenge(kari.edit, { title: `Kort ${i}`, theme }, board()))
    }
    const { size } = board().themes[0]!
    for (let i = 0; i < 9; i++) kari.undo.undo()
    expect(board().challenges).toEqual([])
    expect(board().themes[0]!.size).toEqual(size)
    expect(leftAlone).not.toHaveBeenCalled()
  })

  it('says nothing of what a step made and deleted again', () => {
    const { kari, leftAlone } = inWorkshop()
    kari.undo.captureTimeout = 10_000
    const card = addChallenge(kari.edit, { title: 'Støy' })
    deleteChallenge(kari.edit, card)
    kari.undo.undo()
    expect(leftAlone).not.toHaveBeenCalled()
  })
})
