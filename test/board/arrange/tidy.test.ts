import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrange, arrangeables } from '#shared/board/arrange/arrangement.ts'
import { gatherInThemes, groupByGoal } from '#shared/board/arrange/group.ts'
import { tidyBoard, tidyUp } from '#shared/board/arrange/tidy.ts'
import { overlaps } from '#shared/board/box.ts'
import * as field from '#shared/board/fields.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { idOf } from '../../support/board/ids.ts'
import { createNetwork, type Network } from '../../support/board/peers.ts'

interface Laid {
  readonly kind: 'card' | 'actor' | 'activity' | 'theme' | 'note'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Which of the themes it lies in; none when there are not so many. */
  readonly inside: number
  readonly goal: number
  readonly locked: boolean
}

const laid: fc.Arbitrary<Laid> = fc.record({
  kind: fc.constantFrom('card', 'card', 'card', 'actor', 'activity', 'theme', 'note'),
  x: fc.integer({ min: -900, max: 1800 }),
  y: fc.integer({ min: -900, max: 1800 }),
  w: fc.integer({ min: 20, max: 500 }),
  h: fc.integer({ min: 20, max: 400 }),
  inside: fc.integer({ min: -3, max: 3 }),
  goal: fc.integer({ min: 0, max: 17 }),
  locked: fc.boolean().chain((yes) => (yes ? fc.constantFrom(true, false, false) : fc.constant(false))),
})

const boards = fc.array(laid, { maxLength: 40 })

/** Writes things on a board. Themes lie on the open board; the rest in one of them, or not. */
function lay(things: readonly Laid[], network: Network = createNetwork(1)) {
  const { edit } = network.peers[0]!
  const themes: string[] = []
  edit.batch(() => {
    for (const [n, { kind, x, y, w, h, inside, goal, locked }] of things.entries()) {
      const parent = kind === 'theme' ? null : (themes[inside] ?? null)
      const common = { place: { x, y, rotation: 0, parent }, z: 'a0', locked } as const
      const card = { ...common, size: { w, h }, colour: 'grey', order: n } as const
      if (kind === 'theme') {
        edit.create({ kind, id: idOf('clu', n), name: `Tema ${n}`, ...card })
        themes.push(idOf('clu', n))
      } else if (kind === 'card') {
        const goals = goal > 0 ? [goal] : []
        edit.create({
          kind: 'challenge',
          id: idOf('chl', n),
          title: '',
          body: '',
          targets: [],
          goals,
          ...card,
        })
      } else if (kind === 'actor') {
        edit.create({ kind, id: idOf('acr', n), name: '', category: 'state', offers: '', needs: '', ...card })
      } else if (kind === 'activity') {
        edit.create({ kind, id: idOf('act', n), title: '', challenges: [], ...card })
      } else {
        const props = { w, h, text: '', colour: 'grey' }
        edit.create({ kind: 'shape', id: idOf('shp', n), type: 'memo', props, opacity: 1, ...common })
      }
    }
  })
  network.settle()
  return network
}

const boardOf = (things: readonly Laid[]) => lay(things).peers[0]!.watch.current()

/** The board after an arrangement. */
function arranged(things: readonly Laid[], arrangeIt: (board: Board) => Arrangement): Board {
  const { edit } = lay(things).peers[0]!
  arrange(edit, arrangeIt(readBoard(edit.doc)))
  return readBoard(edit.doc)
}

const NAMES = { nameOf: (goal: number) => `Mål ${goal}`, maxThemes: 200 }

/** Two of three cards in groups, one of them called as a theme that may be there. */
const groupsOf = ({ challenges }: Board) =>
  ['Planlegger', 'Tema 1'].map((name, rest) => ({
    name,
    cards: challenges.filter((_, index) => index % 3 === rest).map(({ id }) => id),
  }))

const WAYS: Readonly<Record<string, (board: Board) => Arrangement>> = {
  'free cards': (board) => tidyUp(board),
  'some of them': (board) => tidyUp(board, { ids: board.challenges.map(({ id }) => id).slice(3) }),
  'by votes': (board) => tidyUp(board, { rankOf: (id) => id.charCodeAt(23) % 5 }),
  'the whole board': (board) => tidyBoard(board),
  'by goal': (board) => groupByGoal(board, NAMES),
  'by role': (board) => gatherInThemes(board, groupsOf(board), NAMES),
}

/** For the ways that gather cards in themes: the name of the theme in which a card comes to lie. */
const THEME_OF: Readonly<Record<string, (board: Board, id: string) => string | undefined>> = {
  'by goal': ({ challenges }, id) => {
    const [goal] = challenges.find((card) => card.id === id)?.goals ?? []
    return goal === undefined ? undefined : `Mål ${goal}`
  },
  'by role': (board, id) => groupsOf(board).find(({ cards }) => cards.some((card) => card === id))?.name,
}

/** Pairs of things that lie in the same and overlap, of which one at least has been moved. */
function overlapping(board: Board, moved: ReadonlySet<string>): readonly string[] {
  const all = arrangeables(board, {})
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) => a.place.parent === b.place.parent && (moved.has(a.id) || moved.has(b.id)) && overlaps(a, b),
      )
      .map((b) => `${a.id} ${b.id}`),
  )
}

describe('putting in order what is in no theme', () => {
  it('[B30] lays actors and activities out with the challenges', () => {
    fc.assert(
      fc.property(boards, (things) => {
        const board = boardOf(things)
        const cards = [...board.challenges, ...board.actors, ...board.activities]
        const free = cards.filter(({ place, locked }) => place.parent === null && !locked)
        expect([...tidyUp(board).places.keys()].sort()).toEqual(free.map(({ id }) => id).sort())
      }),
    )
  })
})

describe.each(Object.entries(WAYS))('putting in order: %s', (name, way) => {
  it('[B30] lays what it moves on nothing', () => {
    fc.assert(
      fc.property(boards, (things) => {
        const moved = new Set(way(boardOf(things)).places.keys())
        expect(overlapping(arranged(things, way), moved)).toEqual([])
      }),
    )
  })

  it('[B30] leaves every card in its theme, and takes it in no other unless it gathers them', () => {
    fc.assert(
      fc.property(boards, (things) => {
        const before = boardOf(things)
        const now = arranged(things, way)
        for (const card of before.challenges) {
          const theme = now.challenges.find(({ id }) => id === card.id)?.theme
          const gathered = THEME_OF[name]?.(before, card.id)
          if (gathered === undefined || card.theme !== null || card.locked) expect(theme).toBe(card.theme)
          else expect(now.themes.find(({ id }) => id === theme)?.name).toBe(gathered)
        }
      }),
    )
  })

  it('[B30] keeps what it moves inside its frame', () => {
    fc.assert(
      fc.property(boards, (things) => {
        const moved = way(boardOf(things)).places
        const now = arranged(things, way)
        const themes = new Map<string, Board['themes'][number]>(now.themes.map((theme) => [theme.id, theme]))
        for (const { id, theme, place, size } of now.challenges) {
          const frame = theme && themes.get(theme)
          if (!frame || !moved.has(id) || frame.locked) continue
          expect(place.x).toBeGreaterThanOrEqual(0)
          expect(place.y).toBeGreaterThanOrEqual(0)
          expect(place.x + size.w).toBeLessThanOrEqual(frame.size.w)
          expect(place.y + size.h).toBeLessThanOrEqual(frame.size.h)
        }
      }),
    )
  })

  it('[B30] moves nothing that is locked, and nothing to where no board reaches', () => {
    fc.assert(
      fc.property(boards, (things) => {
        const before = boardOf(things)
        const { places, sizes } = way(before)
        const { challenges, actors, activities, themes, shapes } = before
        const all = [...challenges, ...actors, ...activities, ...themes, ...shapes]
        const locked = all.filter((one) => one.locked)
        expect(locked.filter(({ id }) => places.has(id) || sizes.has(id))).toEqual([])
        for (const place of places.values()) expect(field.place(field.writePlace(place))).toEqual(place)
      }),
    )
  })

  it('[B30] does the same to the same board, and is one change that can be taken back', () => {
    fc.assert(
      fc.property(boards, (things) => {
        const { edit, undo, doc } = lay(things).peers[0]!
        const before = readBoard(doc)
        const arrangement = way(before)
        if (!(name in THEME_OF)) expect(way(boardOf(things))).toEqual(arrangement)
        undo.clear()
        let updates = 0
        doc.on('update', () => updates++)
        arrange(edit, arrangement)
        expect(updates).toBeLessThanOrEqual(1)
        if (updates === 0) return
        expect(undo.undoStack).toHaveLength(1)
        undo.undo()
        expect(readBoard(doc)).toEqual(before)
      }),
    )
  })

  it('[B30] converges with what others do meanwhile, and brings back nothing that they deleted', () => {
    fc.assert(
      fc.property(boards, fc.nat(40), (things, which) => {
        const network = lay(things, createNetwork(2))
        const [a, b] = network.peers as [(typeof network.peers)[0], (typeof network.peers)[0]]
        const victim = b.watch.current().challenges[which % Math.max(1, b.watch.current().challenges.length)]
        if (victim) b.edit.remove(victim.id)
        const other = b.watch.current().challenges.at(-1)
        if (other) b.edit.change(other.id, { place: { ...other.place, x: 5000 } })
        arrange(a.edit, way(a.watch.current()))
        arrange(b.edit, way(b.watch.current()))
        network.settle()
        expect(a.watch.current()).toEqual(b.watch.current())
        expect(a.watch.current().challenges.some(({ id }) => id === victim?.id)).toBe(false)
      }),
    )
  })
})

describe('putting in order', () => {
  const row = (n: number): readonly Laid[] =>
    Array.from({ length: n }, (_, i) => ({
      ...{ kind: 'card', x: (i % 7) * 37, y: i * 11, w: 240, h: 160, inside: -1, goal: 0, locked: false },
    })) as readonly Laid[]

  it('[B30] makes a grid of straight rows and columns', () => {
    const { challenges } = arranged(row(12), (board) => tidyUp(board))
    expect(new Set(challenges.map(({ place }) => place.x)).size).toBe(4)
    expect(new Set(challenges.map(({ place }) => place.y)).size).toBe(3)
  })

  it('[B30] fits in one message for a board as full as a board may be', () => {
    const things = Array.from({ length: 1000 }, (_, i) => ({
      ...row(1)[0]!,
      x: i * 3,
      y: i * 2,
      goal: (i % 17) + 1,
    }))
    const { edit, doc } = lay(things).peers[0]!
    let largest = 0
    doc.on('update', (update: Uint8Array) => {
      largest = Math.max(largest, update.length)
    })
    arrange(edit, tidyBoard(readBoard(doc)))
    arrange(edit, groupByGoal(readBoard(doc), NAMES))
    expect(largest).toBeGreaterThan(10_000)
    expect(largest).toBeLessThan(256 * 1024)
  })

  it('[B30] puts the cards of most votes first, and those of as many as they stood', () => {
    const votes = [0, 2, 5, 2, 0]
    const { challenges } = arranged(row(5), (board) =>
      tidyUp(board, { rankOf: (id) => votes[board.challenges.findIndex((one) => one.id === id)] ?? 0 }),
    )
    const read = [...challenges].sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x)
    expect(read.map(({ order }) => order)).toEqual([2, 1, 3, 0, 4])
  })
})
