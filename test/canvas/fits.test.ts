import { react } from 'tldraw'
import { describe, expect, it } from 'vitest'
import { createCardFits } from '#client/canvas/shapes/card-fits.ts'
import { deleteChallenge, linkIndicator } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { layOutFits } from '#shared/export/board-picture/fits.ts'
import { idOf } from '../support/board/ids.ts'
import { at, challengeOf } from './records.ts'

describe('what a card says of its indicators', () => {
  it('[C6] changes for the card that got another verdict, and for no other', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    const watch = watchBoard(edit.doc)
    const [one, two] = [idOf('chl', 1), idOf('chl', 2)]
    for (const n of [1, 2]) edit.create(challengeOf(n))
    const fits = createCardFits()
    const seen: string[] = []
    const stops = [one, two].map((card) =>
      react('fits', () => void seen.push(`${card === one ? 1 : 2} ${JSON.stringify(fits.of(card) ?? null)}`)),
    )
    const show = () => {
      seen.length = 0
      fits.show(watch.current())
      return [...seen]
    }
    const link = (from: typeof one, indicator: string, fit: 'yes' | 'no') =>
      linkIndicator(edit, { from, indicator, version: '1', fit, why: 'x' }, watch.current())
    link(one, 'a', 'yes')
    expect(show()).toEqual(['1 {"yes":1,"partly":0,"no":0,"none":0}'])
    edit.change(one, { place: at(40, 40) })
    expect(show()).toEqual([])
    link(two, NO_INDICATOR, 'no')
    expect(show()).toEqual(['2 {"yes":0,"partly":0,"no":0,"none":1}'])
    link(one, 'a', 'no')
    expect(show()).toEqual(['1 {"yes":0,"partly":0,"no":1,"none":0}'])
    deleteChallenge(edit, two, watch.current())
    expect(show()).toEqual(['2 null'])
    for (const stop of stops) stop()
    watch.stop()
  })

  it('[C9] stands in lines that fit the width of the card, the last beside its goals', () => {
    const all = { yes: 2, partly: 1, no: 3, none: 1 }
    const placesOf = (count: typeof all | undefined, width: number, goals: number) => {
      const { columns, lines, parts } = layOutFits(count, width, goals)
      const taken = new Set(goals > 0 ? [`${lines} 0`] : [])
      for (const { line, column } of parts) {
        expect(column).toBeLessThan(columns)
        expect(line).toBeLessThanOrEqual(lines)
        expect(taken.has(`${line} ${column}`)).toBe(false)
        taken.add(`${line} ${column}`)
      }
      return `${lines}: ${parts.map(({ verdict, line, column }) => `${verdict} ${line}.${column}`).join(', ')}`
    }
    const two = { ...all, yes: 0, no: 0 }
    const one = { ...two, none: 0 }
    expect(placesOf(one, 212, 3)).toBe('0: partly 0.1')
    expect(placesOf(two, 212, 0)).toBe('0: partly 0.0, none 0.1')
    expect(placesOf(two, 212, 1)).toBe('1: partly 0.0, none 0.1')
    expect(placesOf({ ...all, none: 0 }, 212, 1)).toBe('1: yes 0.0, partly 0.1, no 1.1')
    expect(placesOf(all, 212, 1)).toBe('2: yes 0.0, partly 0.1, no 1.0, none 1.1')
    expect(placesOf(all, 152, 1)).toBe('4: yes 0.0, partly 1.0, no 2.0, none 3.0')
    expect(placesOf(all, 600, 3)).toBe('0: yes 0.1, partly 0.2, no 0.3, none 0.4')
    expect(placesOf(undefined, 212, 2)).toBe('0: ')
  })
})
