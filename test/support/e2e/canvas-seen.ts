import type { Page } from '@playwright/test'
import { joiningEnds, meaningOf, reasonOf } from '#shared/board/joinings.ts'
import { lockedOn } from '#shared/board/locking.ts'
import type { Board, Place } from '#shared/board/records.ts'
import { FITS } from '#shared/domain/indicator-link.ts'
import { activityFace, actorFace, type HelpFace } from '#shared/export/board-picture/help-face.ts'
import { lineWord } from '#shared/export/board-picture/line-words.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { goalWords, type HomeOf, homesOf, imageWords } from './list-seen.ts'

/*
 * What the canvas shows of a board: read from what is drawn there, and worked out from the records.
 */

export interface CanvasCard {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly goals: readonly string[]
  readonly stamps: readonly string[]
  /** Comments and reactions, counted. */
  readonly said: string
  /** How well its indicators fit, counted. */
  readonly fits: readonly string[]
  readonly colour: string
}

/** An actor or an activity. */
interface CanvasHelp {
  readonly id: string
  readonly title: string
  readonly head: string
  readonly lines: readonly string[]
  readonly foot: string
  readonly colour: string
}

export interface CanvasSeen {
  readonly cards: readonly CanvasCard[]
  readonly helps: readonly CanvasHelp[]
  readonly themes: readonly { readonly name: string; readonly said: string; readonly colour: string }[]
  /** Meaning and reason of each line. */
  readonly relations: readonly string[]
  /** How many padlocks there are that let nothing through. */
  readonly locks: number
  /** How many there are of each type of drawn object, and what free notes say. */
  readonly shapes: Readonly<Record<string, number>>
  readonly notes: readonly string[]
  /** What pictures show, in words. */
  readonly images: readonly string[]
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the corner of each card is drawn, and of each picture, counted from the board's corner, canvas units. */
export interface CanvasCorners {
  readonly cards: Readonly<Record<string, Point>>
  readonly images: readonly (Point & { readonly alt: string })[]
}

const DRAWN = ['memo', 'text', 'arrow', 'geo', 'line', 'draw', 'highlight', 'group'] as const

/** Reads the canvas of a page. */
export function readCanvas(page: Page): Promise<CanvasSeen & { readonly corners: CanvasCorners }> {
  const t = {
    untitled: nb.canvas.theme.unnamed,
    lock: nb.together.lock.item,
    fits: nb.canvas.card.fitsLabel,
    drawn: DRAWN,
  }
  return page.evaluate(({ untitled, lock, fits, drawn }) => {
    const canvas = document.querySelector('.tl-container')
    const all = <E extends HTMLElement>(selector: string, from: Element | null = canvas) => [
      ...(from?.querySelectorAll<E>(selector) ?? []),
    ]
    const wordsOf = (selector: string, from: Element) => from.querySelector(selector)?.textContent ?? ''
    const saidOf = (from: Element) => from.querySelector('.canvas-badges')?.getAttribute('aria-label') ?? ''
    const shapes = all('.tl-shape:not(.tl-shape-background)')
    const ofType = (type: string) => shapes.filter((shape) => shape.dataset['shapeType'] === type)
    const cornerOf = ({ style }: HTMLElement) => {
      const { e: x, f: y } = new DOMMatrix(style.transform)
      return { x, y }
    }
    const images = ofType('image').map((shape) => ({
      alt: shape.querySelector('img')?.alt ?? 'is not shown',
      ...cornerOf(shape),
    }))
    const frames = ofType('frame').map((shape) => {
      const name = wordsOf('p.canvas-theme-name', shape)
      return {
        name: name === untitled ? '' : name,
        said: saidOf(shape),
        colour: shape.querySelector<HTMLElement>('.canvas-theme')?.dataset['colour'] ?? '',
      }
    })
    const corners: Record<string, { x: number; y: number }> = {}
    const cards = ofType('challenge').map((shape) => {
      const card = shape.querySelector<HTMLElement>('.canvas-card') as HTMLElement
      const title = card.querySelector('p.canvas-card-title')
      const id = card.dataset['record'] ?? ''
      corners[id] = cornerOf(shape)
      return {
        id,
        number: wordsOf('.canvas-card-number', card),
        title: title?.getAttribute('data-empty') === 'true' ? '' : (title?.textContent ?? 'is being written'),
        body: wordsOf('p.canvas-card-body', card),
        goals: all('.goal-mark .visually-hidden', card).map((mark) => mark.textContent ?? ''),
        stamps: all('.canvas-stamp', card).map((stamp) => stamp.textContent ?? ''),
        said: saidOf(card),
        fits: all(`ul[aria-label="${fits}"] > li`, card).map((fit) => fit.textContent ?? ''),
        colour: card.dataset['colour'] ?? '',
      }
    })
    const helps = [...ofType('actor'), ...ofType('activity')].map((shape) => {
      const card = shape.querySelector<HTMLElement>('.canvas-card') as HTMLElement
      const title = card.querySelector('p.canvas-card-title')
      const id = card.dataset['record'] ?? ''
      corners[id] = cornerOf(shape)
      return {
        id,
        title: title?.getAttribute('data-empty') === 'true' ? '' : (title?.textContent ?? 'is being written'),
        head: wordsOf('.canvas-help-head', card),
        lines: all('.canvas-help-lines > li', card).map((line) => line.textContent ?? ''),
        foot: wordsOf('.canvas-help-foot', card),
        colour: card.dataset['colour'] ?? '',
      }
    })
    const counts = drawn.map((type): [string, number] => [type, ofType(type).length])
    return {
      cards: cards.sort((a, b) => (a.id < b.id ? -1 : 1)),
      helps: helps.sort((a, b) => (a.id < b.id ? -1 : 1)),
      themes: frames.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      relations: all('.canvas-relation-label')
        .map((label) => label.title)
        .sort(),
      locks: all(`[role="img"][aria-label="${lock}"]`, document.body).length,
      shapes: Object.fromEntries(counts.filter(([, count]) => count > 0)),
      notes: ofType('memo')
        .map((memo) => memo.textContent ?? '')
        .sort(),
      images: images.map(({ alt }) => alt).sort(),
      corners: { cards: corners, images },
    }
  }, t)
}

/** What the canvas is to show of a board. */
export function canvasOf(board: Board): CanvasSeen {
  const home = homesOf(board)
  const t = nb.canvas.objects.relation
  const drawn = new Map<string, number>()
  for (const { type } of board.shapes) drawn.set(type, (drawn.get(type) ?? 0) + 1)
  return {
    cards: board.challenges
      .map(({ id, number, title, body, goals, stamps, colour }) => ({
        id,
        number: number === null ? '' : nb.names.number({ number }),
        title,
        body,
        goals: goals.map(goalWords),
        stamps: stamps.map((stamp) => nb.cards.stamp[stamp]),
        said: badgeOf(board, id, home),
        fits: fitsOf(board, id, home),
        colour,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    helps: [
      ...board.actors.map((actor) => helpOf(actor, actor.name, actorFace(actor, nb.actors))),
      ...board.activities.map((activity) =>
        helpOf(activity, activity.title, activityFace(activity, nb.actors, 'nb')),
      ),
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    themes: board.themes
      .map(({ id, name, colour }) => ({ name, said: badgeOf(board, id, home), colour }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    relations: joiningEnds(board)
      .map(({ joining }) => {
        const [word, why] = [lineWord(meaningOf(joining), nb), reasonOf(joining)]
        return why === '' ? word : t.withWhy({ word, why })
      })
      .sort(),
    locks: padlocksOn(board),
    shapes: Object.fromEntries([...drawn].filter(([type]) => DRAWN.some((one) => one === type))),
    notes: board.shapes
      .flatMap(({ type, props }) => (type === 'memo' ? [(props as { text: string }).text] : []))
      .sort(),
    images: board.images.map(imageWords).sort(),
  }
}

const helpOf = (
  { id, colour }: Board['actors' | 'activities'][number],
  title: string,
  { head, lines, foot }: HelpFace,
): CanvasHelp => ({
  ...{ id, title, head, foot, colour },
  lines: lines.map(({ label, text }) => `${label}: ${text}`),
})

/** Where the canvas is to draw each card and picture: with what it lies in. None of these is turned. */
export function cornersOf(board: Board): CanvasCorners {
  const cards = [...board.challenges, ...board.actors, ...board.activities]
  const placed = [...board.themes, ...cards, ...board.shapes, ...board.images]
  const places = new Map<string, Place>(placed.map(({ id, place }) => [id, place]))
  const cornerOf = (id: string): Point => {
    const { x, y, parent } = places.get(id) ?? { x: Number.NaN, y: Number.NaN, parent: null }
    if (parent === null) return { x, y }
    const outer = cornerOf(parent)
    return { x: outer.x + x, y: outer.y + y }
  }
  return {
    cards: Object.fromEntries(cards.map(({ id }) => [id, cornerOf(id)])),
    images: board.images.map((image) => ({ alt: imageWords(image), ...cornerOf(image.id) })),
  }
}

function badgeOf(board: Board, id: string, home: HomeOf): string {
  const comments = board.comments.filter(({ card }) => home(card) === id)
  const open = comments.filter(({ resolved }) => !resolved).length
  const reactions = board.reactions.filter(({ card }) => home(card) === id).length
  return [
    ...(comments.length > 0 ? [nb.cards.comments({ count: comments.length, open })] : []),
    ...(reactions > 0 ? [nb.canvas.objects.reactions({ count: reactions })] : []),
  ].join(' · ')
}

function fitsOf(board: Board, id: string, home: HomeOf): readonly string[] {
  const t = nb.canvas.card.fits
  const links = board.links.filter(({ from }) => home(from) === id)
  const figures = links.filter(({ indicator }) => indicator !== 'none')
  const told = FITS.flatMap((fit) => {
    const count = figures.filter((link) => link.fit === fit).length
    return count > 0 ? [t[fit]({ count })] : []
  })
  return figures.length < links.length ? [...told, t.none] : told
}

/**
 * One for each thing that is locked, but for what lies in something that is. Drawn objects show theirs only while they
 * are selected, and themes that take cards another one, where there is room for it.
 */
function padlocksOn(board: Board): number {
  const locked = lockedOn(board)
  const { challenges, actors, activities, themes, images } = board
  const shown = [...challenges, ...actors, ...activities, ...themes, ...images]
  const open = new Set<string>(board.themes.flatMap(({ id, takesCards }) => (takesCards ? [id] : [])))
  return shown.filter(({ id, place: { parent } }) => {
    const isCovered = parent !== null && locked.has(parent) && !open.has(parent)
    return locked.has(id) && !open.has(id) && !isCovered
  }).length
}
