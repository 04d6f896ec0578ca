import type { ChainStepCode, Fit, LinkUse } from '../domain/indicator-link.ts'
import { type Id, newId } from '../kernel/ids.ts'
import { cardSizeFor } from './card-size.ts'
import type { BoardEdit } from './edit.ts'
import { freePlace, outOf, sizeToHold } from './layout.ts'
import { THEME_SIZE } from './limits.ts'
import { orderAtEnd, orderMoved, zInFront } from './order.ts'
import { readBoard } from './read.ts'
import type { Activity, Actor, Board, Challenge, Colour, Place, Size, Theme } from './records.ts'

/*
 * What people do to a board without a canvas: each finds its own place for what it makes, and is one transaction.
 * The canvas uses the same ones, giving places itself. `board` defaults to reading the document; who already has
 * the projection passes it.
 */

export interface ChallengeDraft {
  readonly id?: Id<'chl'>
  readonly title: string
  readonly body?: string
  readonly goals?: readonly number[]
  readonly targets?: readonly string[]
  readonly theme?: Id<'clu'> | null
  readonly place?: Place
  readonly colour?: Colour
}

export function addChallenge(edit: BoardEdit, draft: ChallengeDraft, board = readBoard(edit.doc)): Id<'chl'> {
  const id = draft.id ?? newId('chl')
  const theme = board.themes.find((candidate) => candidate.id === draft.theme) ?? null
  const size = cardSizeFor(draft.title, draft.body ?? '')
  edit.batch(() => {
    edit.create({
      kind: 'challenge',
      id,
      title: draft.title,
      body: draft.body ?? '',
      goals: draft.goals ?? [],
      targets: draft.targets ?? [],
      colour: draft.colour ?? theme?.colour ?? 'yellow',
      size,
      place: draft.place ?? placeIn(edit, board, theme, size),
      z: zInFront(board),
      order: orderAtEnd(board.challenges),
    })
  })
  return id
}

export interface ThemeDraft {
  readonly id?: Id<'clu'>
  readonly name: string
  readonly place?: Place
  readonly colour?: Colour
}

export function addTheme(edit: BoardEdit, draft: ThemeDraft, board = readBoard(edit.doc)): Id<'clu'> {
  const id = draft.id ?? newId('clu')
  edit.create({
    kind: 'theme',
    id,
    name: draft.name,
    colour: draft.colour ?? 'grey',
    size: THEME_SIZE,
    place: draft.place ?? freePlace(board, null, THEME_SIZE),
    z: zInFront(board),
    order: orderAtEnd(board.themes),
  })
  return id
}

type Movable = Challenge | Actor | Activity

/** A card that can be in a theme. */
export type MovableId = Movable['id']

/** Puts a challenge into a theme, or with null out of all themes, at a free place; last in its list. */
export function moveToTheme(
  edit: BoardEdit,
  id: MovableId,
  themeId: Id<'clu'> | null,
  board = readBoard(edit.doc),
): void {
  const cards: readonly Movable[] = [...board.challenges, ...board.actors, ...board.activities]
  const card = cards.find((candidate) => candidate.id === id)
  if (!card || themeOf(board, card) === themeId) return
  const theme = board.themes.find((candidate) => candidate.id === themeId) ?? null
  edit.batch(() => {
    const place = placeIn(edit, board, theme, card.size)
    // the list has the others in an order of their own
    edit.change(id, card.kind === 'challenge' ? { place, order: orderAtEnd(board.challenges) } : { place })
  })
}

/** The theme that a card lies in; null for none. */
export function themeOf({ themes }: Board, card: Movable): Id<'clu'> | null {
  if (card.kind === 'challenge') return card.theme
  return themes.find(({ id }) => id === card.place.parent)?.id ?? null
}

function placeIn(edit: BoardEdit, board: Board, theme: Theme | null, size: Size): Place {
  const place = freePlace(board, theme, size)
  if (theme) edit.change(theme.id, { size: sizeToHold(theme, place, size) })
  return place
}

/** Moves a challenge one place up (-1) or down (1) among those of its theme. */
export function moveInList(edit: BoardEdit, id: Id<'chl'>, by: -1 | 1, board = readBoard(edit.doc)): void {
  const challenge = board.challenges.find((candidate) => candidate.id === id)
  if (!challenge) return
  const siblings = board.challenges.filter((other) => other.theme === challenge.theme)
  edit.batch(() => {
    for (const moved of orderMoved(siblings, id, by)) edit.change(moved.id, { order: moved.order })
  })
}

/** Deletes a theme. What lay in it stays where it was on the board, outside of every theme. */
export function deleteTheme(edit: BoardEdit, id: Id<'clu'>, board = readBoard(edit.doc)): void {
  const theme = board.themes.find((candidate) => candidate.id === id)
  if (!theme) return
  edit.batch(() => {
    for (const record of [
      ...board.challenges,
      ...board.merged,
      ...board.actors,
      ...board.activities,
      ...board.images,
      ...board.shapes,
    ]) {
      if (record.place.parent !== id) continue
      edit.change(record.id, { place: outOf(theme.place, record.place) })
    }
    removeRemarks(edit, id, board)
    edit.remove(id)
  })
}

/**
 * Deletes a challenge and all that says something about it. What had been merged into it is on the board again.
 */
export function deleteChallenge(edit: BoardEdit, id: Id<'chl'>, board = readBoard(edit.doc)): void {
  edit.batch(() => {
    for (const link of board.links) if (link.from === id) edit.remove(link.id)
    for (const { id: joining, from, to } of [...board.relations, ...board.actorLinks]) {
      if (from === id || to === id) edit.remove(joining)
    }
    removeRemarks(edit, id, board)
    edit.remove(id)
  })
}

function removeRemarks(edit: BoardEdit, card: string, board: Board): void {
  for (const remark of [...board.comments, ...board.reactions]) {
    if (remark.card === card) edit.remove(remark.id)
  }
}

/** As large as a picture lies on the board at first, canvas units. */
const FIRST_SIDE = 480

export interface ImageDraft {
  readonly hash: string
  /** Pixels of the picture, of which the proportions matter. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Its middle; without one it goes to a free place. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** Lays a picture on the board whose bytes the server has. */
export function addImage(edit: BoardEdit, draft: ImageDraft, board = readBoard(edit.doc)): Id<'img'> {
  const id = newId('img')
  const { hash, width, height, alt, at } = draft
  const scale = Math.min(1, FIRST_SIDE / Math.max(width, height))
  const size = { w: Math.max(1, width * scale), h: Math.max(1, height * scale) }
  const place: Place = at
    ? { x: Math.round(at.x - size.w / 2), y: Math.round(at.y - size.h / 2), rotation: 0, parent: null }
    : freePlace(board, null, size)
  edit.create({ kind: 'image', id, hash, alt, size, place, z: zInFront(board) })
  return id
}

export interface LinkDraft {
  readonly from: Id<'chl'>
  readonly indicator: string
  readonly version: string
  readonly fit: Fit
  readonly why: string
  /** Left out: as it was. */
  readonly chainStep?: ChainStepCode | null | undefined
  readonly use?: LinkUse | null | undefined
  readonly owner?: string | undefined
}

/** Links a challenge to an indicator. A second verdict on the same indicator replaces the first. */
export function linkIndicator(
  edit: BoardEdit,
  draft: LinkDraft,
  board = readBoard(edit.doc),
  id: Id<'lnk'> = newId('lnk'),
): Id<'lnk'> {
  const { from, indicator, ...said } = draft
  const earlier = board.links.find((link) => link.from === from && link.indicator === indicator)
  if (!earlier) edit.create({ kind: 'link', id, ...draft })
  else edit.change(earlier.id, said)
  return earlier?.id ?? id
}
