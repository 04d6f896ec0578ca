import type { TLBaseShape } from 'tldraw'
import type { JoiningMeaning } from '#shared/board/joinings.ts'
import type { ActorCategory, ActorState, Colour, Stamp } from '#shared/board/records.ts'

/** What a challenge looks like to the canvas. Texts are shown from here, and written to the record directly. */
export interface ChallengeProps {
  readonly w: number
  readonly h: number
  readonly title: string
  readonly body: string
  /** The short number (U-12); 0 while the server has not given one. */
  readonly number: number
  readonly goals: readonly number[]
  readonly targets: readonly string[]
  readonly colour: Colour
  readonly stamps: readonly Stamp[]
}

export type ChallengeShape = TLBaseShape<'challenge', ChallengeProps>

/** An actor; its name is the card's title. */
export interface ActorProps {
  readonly w: number
  readonly h: number
  readonly title: string
  readonly category: ActorCategory
  readonly offers: string
  readonly needs: string
  readonly state: ActorState
  readonly colour: Colour
}

export type ActorShape = TLBaseShape<'actor', ActorProps>

/** A change activity. */
export interface ActivityProps {
  readonly w: number
  readonly h: number
  readonly title: string
  readonly who: string
  readonly where: string
  readonly owner: string
  /** ISO date; empty when there is none. */
  readonly due: string
  readonly colour: Colour
}

export type ActivityShape = TLBaseShape<'activity', ActivityProps>

/** The cards of who helps and what is done. */
export type HelpShape = ActorShape | ActivityShape

export interface ThemeProps {
  readonly w: number
  readonly h: number
  readonly name: string
  readonly colour: Colour
}

/** The type is called `frame` because the canvas library treats shapes of that type as ones that hold others. */
export type ThemeShape = TLBaseShape<'frame', ThemeProps>

/** A free note: a text on paper that is never counted, voted on or numbered. */
export interface MemoProps {
  readonly w: number
  readonly h: number
  readonly text: string
  readonly colour: Colour
}

export type MemoShape = TLBaseShape<'memo', MemoProps>

/**
 * What two cards have to do with each other, as a line between them. It has no place of its own: `from` and `to` are the
 * shapes of the cards, and `lane` keeps several between the same two apart.
 */
export interface LineProps {
  readonly from: string
  readonly to: string
  readonly meaning: JoiningMeaning
  readonly why: string
  readonly lane: number
}

/** Relations between challenges, what actors have to do with cards, and what activities are about. */
const LINE_TYPES = ['relation', 'actorLink', 'aim'] as const

export type LineType = (typeof LINE_TYPES)[number]

export const isLineType = (type: string): type is LineType => LINE_TYPES.some((known) => known === type)

export type LineShape = TLBaseShape<LineType, LineProps>

/** A picture; its bytes are asked for by their hash. */
export interface ImageProps {
  readonly w: number
  readonly h: number
  readonly hash: string
  readonly alt: string
}

export type ImageShape = TLBaseShape<'image', ImageProps>

/** Stands for a free shape that this version cannot read. */
export interface UnreadableProps {
  readonly w: number
  readonly h: number
}

export type UnreadableShape = TLBaseShape<'unreadable', UnreadableProps>

/** The types of shapes that are stored as they are, in records of kind `shape`. */
export const FREE_TYPES = ['memo', 'text', 'arrow', 'geo', 'line', 'draw', 'highlight', 'group'] as const

export type FreeType = (typeof FREE_TYPES)[number]

export const isFreeType = (type: string): type is FreeType => FREE_TYPES.some((known) => known === type)
