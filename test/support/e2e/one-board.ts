import { expect, type Page } from '@playwright/test'
import type { Board } from '#shared/board/records.ts'
import { FITS } from '#shared/domain/indicator-link.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { type CanvasSeen, type CanvasThemes, canvasOf, readCanvas } from './canvas-seen.ts'
import { type ListSeen, listOf, readList } from './list-seen.ts'

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
    const { within, ...drawn } = shown
    expect(drawn, 'the canvas shows what the server has').toEqual(canvasOf(stored))
    const parts = [...listOf(stored).parts]
    expect(told.parts, 'the list tells what the server has').toEqual(parts)
    expect(ofList(told), 'canvas and list say the same').toEqual(ofCanvas(drawn))
    expect(strays(told, within, stored), 'cards are drawn in the themes that the list has them in').toEqual(
      [],
    )
    now = stored
  }).toPass({ timeout, intervals: [100, 200, 400, 800] })
  return now as Board
}

/** What both views say, in the same words. */
interface Shared {
  readonly cards: Readonly<Record<string, readonly unknown[]>>
  readonly themes: readonly string[]
  readonly drawn: Readonly<Record<string, number>>
  readonly notes: readonly string[]
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

function ofList({ parts, others }: ListSeen): Shared {
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
    drawn: drawnInWords(others),
    notes: others.filter((words) => words.startsWith(NOTE)).map((words) => words.slice(NOTE.length)),
  }
}

function ofCanvas({ cards, themes, shapes, notes }: CanvasSeen): Shared {
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
          `${number}${number === '' ? '' : ' '}${title.trim() === '' ? nb.list.untitled : title}`,
          body,
          goals,
          stamps,
          commentsIn(said),
          reactionsIn(said),
          fits,
        ],
      ]),
    ),
    themes: themes.map(({ name }) => (name.trim() === '' ? nb.list.untitled : name)).sort(),
    drawn: Object.fromEntries([...drawn].sort()),
    notes: notes.flatMap((words) => (words.trim() === '' ? [] : [words.replace(/\s+/g, ' ').trim()])),
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

/** Cards that are not drawn where the list has them. */
function strays({ parts }: ListSeen, within: CanvasThemes, board: Board): readonly string[] {
  const placeOf = (id: string) => {
    const { place, size } = board.challenges.find((card) => card.id === id) ?? {}
    const theme = board.themes.find((one) => one.id === place?.parent)
    return `at ${place?.x}, ${place?.y} (${size?.w} × ${size?.h}) in ${theme?.size.w} × ${theme?.size.h}`
  }
  return parts.flatMap(({ id, name, cards }) =>
    cards.flatMap((card) => {
      const themes = (within[card.id] ?? []).map((theme) => (theme.trim() === '' ? nb.list.untitled : theme))
      const isRight = id === 'none' ? themes.length === 0 : themes.includes(name)
      return isRight
        ? []
        : `${card.name}: ${name} in the list, ${themes.join(' or ') || 'none'} on the canvas, ${placeOf(card.id)}`
    }),
  )
}
