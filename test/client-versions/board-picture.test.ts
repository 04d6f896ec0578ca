import { describe, expect, it } from 'vitest'
import { pictureOf } from '#client/features/versions/board-picture.ts'
import { addChallenge, addImage, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Json } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { idOf } from '../support/board/ids.ts'

function board() {
  const edit = editBoard(newBoardDoc(), 'me')
  let number = 0
  const free = (type: string, props: Json, x = 0, y = 0, parent: string | null = null, rotation = 0) => {
    const id = idOf('shp', ++number)
    edit.create({ kind: 'shape', id, type, props, opacity: 1, place: { x, y, rotation, parent }, z: 'a1' })
    return id
  }
  const part = (id: string) => picture()?.parts.find((one) => one.id === id)
  const picture = () => pictureOf(readBoard(edit.doc))
  return { edit, free, part, picture }
}

describe('the picture of a version', () => {
  it('[F10] shows themes, cards, actors, activities, images, relations and what is drawn', () => {
    const { edit, free, part, picture } = board()
    const theme = addTheme(edit, { name: 'Sentrum' })
    const a = addChallenge(edit, { title: 'Tomme lokaler', theme })
    const b = addChallenge(edit, { title: 'For få boliger' })
    const image = addImage(edit, { hash: 'a'.repeat(64), alt: 'Torget', width: 300, height: 200 })
    relate(edit, { meaning: 'affects', from: a, to: b, why: '' })
    const card = { place: { x: 0, y: 900, rotation: 0, parent: null }, z: 'a1', order: 1 }
    const paper = { ...card, colour: 'blue', size: { w: 200, h: 100 } } as const
    const said = { offers: '', needs: '' }
    edit.create({ kind: 'actor', id: idOf('acr', 1), name: 'NAV', category: 'state', ...said, ...paper })
    edit.create({ kind: 'activity', id: idOf('act', 1), title: 'Starte', challenges: [], ...paper })
    const ink = free('draw', {
      segments: [
        {
          type: 'free',
          points: [
            { x: 0, y: 0 },
            { x: -30, y: 5000 },
          ],
        },
      ],
    })
    const round = free('geo', { geo: 'ellipse', w: 50, h: 40 })
    const words = free('text', { richText: { type: 'doc', content: [{ type: 'text', text: 'Hei' }] } })
    const arrow = free('arrow', { start: { x: 10, y: 20 }, end: { x: 110, y: 60 } }, 5, 5)
    const looks = [theme, a, image, idOf('acr', 1), idOf('act', 1), ink, round, words, arrow].map((id) => {
      const one = part(id)
      return one?.kind === 'box' ? one.look : one?.kind
    })
    expect(looks).toEqual(['theme', 'card', 'image', 'card', 'card', 'ink', 'round', 'words', 'line'])
    expect(part(arrow)).toMatchObject({ place: { x: 15, y: 25 }, to: { x: 100, y: 40 } })
    expect(picture()?.parts.filter(({ kind }) => kind === 'line')).toHaveLength(2)
    expect(picture()!.frame.y + picture()!.frame.h).toBe(5000)
  })

  it('[F10] draws an arrow that is tied to cards from the one to the other', () => {
    const { edit, free, part } = board()
    const a = addChallenge(edit, { title: 'A' })
    const b = addChallenge(edit, { title: 'B' })
    const arrow = free('arrow', { start: { x: 0, y: 0 }, end: { x: 1, y: 1 } })
    for (const [n, [to, terminal]] of [[a, 'start'] as const, [b, 'end'] as const].entries()) {
      edit.create({
        kind: 'binding',
        id: idOf('bnd', n),
        type: 'arrow',
        from: arrow,
        to,
        props: { terminal },
      })
    }
    const [from, to] = readBoard(edit.doc).challenges
    expect(part(arrow)).toMatchObject({
      to: { x: to!.place.x - from!.place.x, y: to!.place.y - from!.place.y },
    })
  })

  it('[F10] shows what lies in something turned where it is', () => {
    const { free, part } = board()
    const group = free('group', {}, 100, 100, null, Math.PI / 2)
    const inside = free('memo', { w: 40, h: 30, colour: 'green' }, 10, 0, group)
    const { place } = part(inside)!
    expect([Math.round(place.x), Math.round(place.y)]).toEqual([100, 110])
  })

  it('[F10] is none of an empty board, and takes any properties', () => {
    const { free, picture } = board()
    expect(picture()).toBeUndefined()
    for (const props of [
      null,
      1,
      'x',
      [],
      { w: 'x', h: 1 },
      { segments: [null, { points: 3 }] },
      { points: 1 },
    ]) {
      for (const type of ['geo', 'memo', 'draw', 'text', 'line', 'arrow', 'hologram'])
        free(type, props as Json)
    }
    expect(picture()).toBeUndefined()
  })
})
