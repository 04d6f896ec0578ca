import { describe, expect, it } from 'vitest'
import { newestFirst, pilesOf, writtenOn } from '#client/features/wall/written.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'

describe('what the wall shows of the board', () => {
  it('[F13] are cards that say something, the newest first; what has no number yet has just come', () => {
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'test')
    for (const title of ['Første', '', 'Andre', 'Tredje']) addChallenge(edit, { title })
    const cards = writtenOn(readBoard(doc))
    const numbered = cards.map((card, index) => ({
      ...card,
      number: card.title === 'Tredje' ? null : index + 1,
    }))
    expect(newestFirst(numbered).map(({ title }) => title)).toEqual(['Tredje', 'Andre', 'Første'])
  })

  it('[F13] are themes with what lies in them, without empty ones, and last what lies in none', () => {
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'test')
    const theme = addTheme(edit, { name: 'Klima' })
    addTheme(edit, { name: 'Tomt' })
    addChallenge(edit, { title: 'Fritt' })
    addChallenge(edit, { title: 'Flom', theme })
    const piles = pilesOf(readBoard(doc))
    expect(piles.map((pile) => [pile.theme?.name ?? null, pile.cards.map(({ title }) => title)])).toEqual([
      ['Klima', ['Flom']],
      [null, ['Fritt']],
    ])
  })
})
