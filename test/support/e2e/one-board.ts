import { expect, type Page } from '@playwright/test'
import type { Board } from '#shared/board/records.ts'
import { FITS } from '#shared/domain/indicator-link.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { type CanvasCorners, type CanvasSeen, canvasOf, cornersOf, readCanvas } from './canvas-seen.ts'
import { type ListSeen, listOf, nameOf, readList } from './list-seen.ts'

export interface Views {
  /** On the canvas, at rest. */
  readonly canvas: Page
  /** At the list, without the focus in it. */
  readonly list: Page
  /** What the server says. */
  readonly board: () => Promise<Board>
}

/**
 * Canvas and list say the same, and both say what the server does. What is on its way is waited for, and no longer
 * than `timeout`, milliseconds.
 */
export async function expectOneBoard({ canvas, list, board }: Views, timeout = 15_000): Promise<Board> {
  let now: Board | undefined
  await expect(async () => {
    const [shown, told, stored] = await Promise.all([readCanvas(canvas), readList(list), board()])
    const { corners, ...drawn } = shown
    expect(drawn, 'the canvas shows what the server has').toEqual(canvasOf(stored))
    const { parts, records, images } = listOf(stored)
    expect([told.parts, told.records, told.images], 'the list tells what the server has').toEqual([
      parts,
      records,
      images,
    ])
    expect(ofList(told), 'canvas and list say the same').toEqual(ofCanvas(drawn))
    expect(strays(corners, stored), 'cards and pictures are drawn where the server has them').toEqual([])
    now = stored
  }).toPass({ timeout, intervals: [100, 200, 400, 800] })
  return now as Board
}

/** What both views say, in the same words. */
interface Shared {
  readonly cards: Readonly<Record<string, readonly unknown[]>>
  readonly themes: readonly string[]
  /** Actors and activities. */
  readonly records: readonly string[]
  readonly drawn: Readonly<Record<string, number>>
  readonly notes: readonly string[]
  readonly images: readonly string[]
}

/** The comments in a line that counts comments and reactions. */
const commentsIn = (said: string) =>
  said
    .replace(`${nb.cards.said}: `, '')
    .split(' · ')
    .filter((words) => /komment/.test(words))
    .join()

/** How many reactions a line counts. */
const reactionsIn = (said: string) =>
  said
    .replace(`${nb.cards.said}: `, '')
    .split(' · ')
    .filter((words) => words !== '' && !/komment/.test(words))
    .reduce((sum, words) => sum + Number.parseInt(words, 10), 0)

/** How well the indicators of these links fit, in the words of the canvas. */
function verdicts(links: readonly string[]): readonly string[] {
  const [t, words] = [nb.canvas.card.fits, nb.list.link]
  const told = FITS.flatMap((fit) => {
    const count = links.filter((link) => link.startsWith(`${words[fit]}: `)).length
    return count > 0 ? [t[fit]({ count })] : []
  })
  return links.some((link) => link.startsWith(words.none)) ? [...told, t.none] : told
}

const isStamp = (tag: string) => tag !== nb.cards.lock.locked && tag !== nb.cards.lock.inside

function ofList({ parts, records, others, images }: ListSeen): Shared {
  const cards = parts.flatMap((part) => part.cards)
  return {
    cards: Object.fromEntries(
      cards.map(({ id, name, body, goals, tags, said, links, sourceLinks }) => [
        id,
        [
          name,
          body,
          goals,
          tags.filter(isStamp),
          commentsIn(said),
          reactionsIn(said),
          verdicts([...links, ...sourceLinks]),
        ],
      ]),
    ),
    themes: parts.flatMap(({ id, name }) => (id === 'none' ? [] : [name])).sort(),
    records,
    drawn: drawnInWords(others),
    notes: others.filter((words) => words.startsWith(NOTE)).map((words) => words.slice(NOTE.length)),
    images,
  }
}

function ofCanvas({ cards, helps, themes, shapes, notes, images }: CanvasSeen): Shared {
  const drawn = new Map<string, number>()
  for (const [type, count] of Object.entries(shapes)) {
    const word = nb.list.shape[type as 'draw']
    drawn.set(word, (drawn.get(word) ?? 0) + count)
  }
  return {
    cards: Object.fromEntries(
      cards.map(({ id, number, title, body, goals, stamps, said, fits }) => [
        id,
        [
          `${number}${number === '' ? '' : ' '}${title.trim() === '' ? nb.names.untitled : title}`,
          body,
          goals,
          stamps,
          commentsIn(said),
          reactionsIn(said),
          fits,
        ],
      ]),
    ),
    themes: themes.map(({ name }) => (name.trim() === '' ? nb.names.untitled : name)).sort(),
    records: helps.map(({ title }) => (title.trim() === '' ? nb.names.untitled : title)).sort(),
    drawn: Object.fromEntries([...drawn].sort()),
    notes: notes.flatMap((words) => (words.trim() === '' ? [] : [words.replace(/\s+/g, ' ').trim()])),
    images,
  }
}

const NOTE = nb.list.shape.with({ type: nb.list.shape.memo, text: '' })

/** How many drawn objects of each type a list of words tells of: `Tegning (3)`, `Lapp: mål`, `Pil til U-4 …`. */
function drawnInWords(others: readonly string[]): Readonly<Record<string, number>> {
  const drawn = new Map<string, number>()
  for (const words of others) {
    const [, type = '', count = '1'] = /^([^\s:]+)(?: \((\d+)\)$)?/.exec(words) ?? []
    drawn.set(type, (drawn.get(type) ?? 0) + Number(count))
  }
  return Object.fromEntries([...drawn].sort())
}

/**
 * Cards and pictures that are not drawn where they are to be. The list has a card in the theme that it lies in, and in that it is
 * drawn: where it lies is counted from there.
 */
function strays(corners: CanvasCorners, board: Board): readonly string[] {
  const { cards, images } = cornersOf(board)
  const isAt = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < 0.5
  const words = (point?: Point) => `${point?.x}, ${point?.y}`
  const strayCards = Object.entries(cards).flatMap(([id, wanted]) => {
    const drawn = corners.cards[id]
    if (drawn && isAt(drawn, wanted)) return []
    const card = board.challenges.find((one) => one.id === id)
    const theme = board.themes.find((one) => one.id === card?.theme)
    return `${card && nameOf(card)}: drawn at ${words(drawn)}, lies at ${words(wanted)}, in ${theme?.name ?? 'no theme'}`
  })
  const strayImages = images.flatMap((wanted) =>
    corners.images.some((drawn) => drawn.alt === wanted.alt && isAt(drawn, wanted))
      ? []
      : `${wanted.alt}: lies at ${words(wanted)}, and is drawn elsewhere`,
  )
  return [...strayCards, ...strayImages]
}

interface Point {
  readonly x: number
  readonly y: number
}
