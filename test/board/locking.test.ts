import { expect, it } from 'vitest'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { closedThemes, isLockedIn, lockedOn } from '#shared/board/locking.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'

it('[F17] what lies in something locked is locked too, however deep, and what was merged there', () => {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const [outer, inner] = ['Ute', 'Inne'].map((name) => addTheme(edit, { name }))
  const free = addChallenge(edit, { title: 'Fri' })
  const cards = ['A', 'B'].map((title) => addChallenge(edit, { title, theme: inner! }))
  expect(lockedOn(readBoard(doc))).toEqual(new Set())
  edit.change(inner!, { place: { x: 0, y: 0, rotation: 0, parent: outer! } })
  edit.change(outer!, { locked: true })
  const merged = mergeChallenges(edit, { cards })!
  expect(lockedOn(readBoard(doc))).toEqual(new Set([outer, inner, ...cards, merged]))
  edit.change(outer!, { locked: false })
  edit.change(free, { locked: true })
  expect(lockedOn(readBoard(doc))).toEqual(new Set([free]))
})

it('[F17] the set of all that is locked stays the very same while nothing is locked or unlocked', () => {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const theme = addTheme(edit, { name: 'Tema' })
  const card = addChallenge(edit, { title: 'A', theme })
  edit.change(theme, { locked: true })
  const before = lockedOn(readBoard(doc))
  edit.change(card, { title: 'B' })
  expect(lockedOn(readBoard(doc), before)).toBe(before)
  const other = addTheme(edit, { name: 'Annet' })
  edit.change(other, { locked: true })
  edit.change(theme, { locked: false })
  edit.change(card, { locked: true })
  const after = lockedOn(readBoard(doc), before)
  expect(after).toEqual(new Set([other, card]))
})

it('[F17] a locked theme that takes cards leaves them free, unless it lies in one that does not', () => {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const [outer, inner] = ['Ute', 'Inne'].map((name) => addTheme(edit, { name }))
  const [card, own] = ['A', 'B'].map((title) => addChallenge(edit, { title, theme: inner! }))
  edit.change(inner!, { locked: true, takesCards: true })
  edit.change(own!, { locked: true })
  expect(lockedOn(readBoard(doc))).toEqual(new Set([inner, own]))
  expect(closedThemes(readBoard(doc))).toEqual(new Set())
  edit.change(inner!, { place: { x: 0, y: 0, rotation: 0, parent: outer! } })
  edit.change(outer!, { locked: true })
  expect(lockedOn(readBoard(doc))).toEqual(new Set([outer, inner, card, own]))
  expect(closedThemes(readBoard(doc))).toEqual(new Set([outer, inner]))
})

it('[F17] things that lie in each other are not looked through for ever', () => {
  const held = new Map([
    ['a', { locked: false, parent: 'b', takesCards: false }],
    ['b', { locked: false, parent: 'a', takesCards: false }],
  ])
  expect(isLockedIn('a', (id) => held.get(id))).toBe(false)
})
