import { describe, expect, it } from 'vitest'
import { addChallenge } from '#shared/board/commands.ts'
import { conflictsOn } from '#shared/board/conflicts.ts'
import { relate } from '#shared/board/relations.ts'
import { newBoard } from '../support/board/new-board.ts'

describe('conflicts between challenges', () => {
  it('[LK6] are told of both, with the reason, and of nothing that is only related', () => {
    const { edit, board, card } = newBoard()
    const road = addChallenge(edit, { title: 'Bygge ny vei' })
    const other = addChallenge(edit, { title: 'Kollektiv' })
    relate(edit, { meaning: 'conflicts', from: card, to: road, why: 'Tar matjord' })
    relate(edit, { meaning: 'related', from: card, to: other })
    const conflictsOf = conflictsOn(board())
    expect(conflictsOf(card)).toEqual([{ number: null, title: 'Bygge ny vei', why: 'Tar matjord' }])
    expect(conflictsOf(road)).toMatchObject([{ why: 'Tar matjord' }])
    expect(conflictsOf(other)).toEqual([])
  })

  it('[LK6] go with what a card was merged into, once, and not with itself', () => {
    const { edit, board, card } = newBoard()
    const [road, rail, whole] = ['Vei', 'Bane', 'Samferdsel'].map((title) => addChallenge(edit, { title }))
    relate(edit, { meaning: 'conflicts', from: card, to: road!, why: '' })
    relate(edit, { meaning: 'conflicts', from: card, to: rail!, why: 'Penger' })
    relate(edit, { meaning: 'conflicts', from: rail!, to: road!, why: 'Det samme budsjettet' })
    for (const id of [road!, rail!]) edit.change(id, { mergedInto: whole! })
    const conflictsOf = conflictsOn(board())
    expect(conflictsOf(card)).toEqual([{ number: null, title: 'Samferdsel', why: 'Penger' }])
    expect(conflictsOf(whole!)).toHaveLength(1)
  })
})
