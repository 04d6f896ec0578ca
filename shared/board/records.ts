import type { ChainStepCode, Fit, LinkUse } from '../domain/indicator-link.ts'
import type { Id } from '../kernel/ids.ts'

/**
 * Where a record lies: x, y (canvas units), rotation (radians), and the theme or group that it lies in.
 * Coordinates count from the parent's corner, so that what lies in a theme moves with it. One value, because
 * place and parent change together: as separate keys, two people moving one card could tear it apart.
 */
export interface Place {
  readonly x: number
  readonly y: number
  readonly rotation: number
  readonly parent: string | null
}

export interface Size {
  readonly w: number
  readonly h: number
}

export const COLOURS = ['yellow', 'green', 'blue', 'orange', 'violet', 'red', 'grey'] as const

export type Colour = (typeof COLOURS)[number]

/**
 * What every record on the canvas has: its place, and `z`, a fractional index that sorts as text. What is locked,
 * and all that lies in it, is moved, changed and deleted by facilitators only; but see `Theme.takesCards`.
 */
interface OnCanvas {
  readonly place: Place
  readonly z: string
  readonly locked: boolean
}

/** A card of the domain: it also has a size, a colour and, in the list, an order. */
interface Card extends OnCanvas {
  readonly size: Size
  readonly colour: Colour
  readonly order: number
}

/** What a facilitator marks a card with. */
export const STAMPS = ['urgent', 'clarify', 'followUp', 'agreed'] as const

export type Stamp = (typeof STAMPS)[number]

export interface Challenge extends Card {
  readonly kind: 'challenge'
  readonly id: Id<'chl'>
  /** The short number that people quote (U-12); null until the server has given one. */
  readonly number: number | null
  readonly title: string
  readonly body: string
  /** Numbers of the global goals that it is about, and codes of their targets. At most three of each. */
  readonly goals: readonly number[]
  readonly targets: readonly string[]
  readonly theme: Id<'clu'> | null
  readonly stamps: readonly Stamp[]
  /** The card that it was merged into, while that is on the board. */
  readonly mergedInto: Id<'chl'> | null
}

export interface Theme extends Card {
  readonly kind: 'theme'
  readonly id: Id<'clu'>
  readonly name: string
  /** While the theme is locked: what is put into it is not locked with it, and may make it larger. */
  readonly takesCards: boolean
}

/** A verdict on one indicator for one challenge. `indicator` is a catalogue id, or `none`: no figure exists. */
export interface IndicatorLink {
  readonly kind: 'link'
  readonly id: Id<'lnk'>
  readonly from: Id<'chl'>
  readonly indicator: string
  /** The catalogue version in which the indicator was seen. */
  readonly version: string
  readonly fit: Fit
  readonly why: string
  /** Where in the challenge's results chain it is used, and for what. */
  readonly chainStep: ChainStepCode | null
  readonly use: LinkUse | null
  /** The function that sees to it, not a person; empty until somebody has said so. */
  readonly owner: string
  /** What of it has been confirmed; see `isConfirmed`. */
  readonly confirmed: string | null
}

/** The first two go both ways, the third from one challenge to the other. */
export const RELATION_MEANINGS = ['related', 'conflicts', 'affects'] as const

export type RelationMeaning = (typeof RELATION_MEANINGS)[number]

/**
 * What two challenges have to do with each other. Its id follows from its meaning and ends, so that there is one of
 * each, whoever makes it. This is what an arrow between two cards means; the canvas draws the arrow from it.
 */
export interface Relation {
  readonly kind: 'relation'
  readonly id: Id<'rel'>
  readonly meaning: RelationMeaning
  readonly from: Id<'chl'>
  readonly to: Id<'chl'>
  readonly why: string
}

/** What one may say something about. */
export type Remarkable = Id<'chl'> | Id<'clu'>

/** What somebody said of a card. The board does not say who: the server knows, and the writer's own device. */
export interface Comment {
  readonly kind: 'comment'
  readonly id: Id<'cmt'>
  readonly card: Remarkable
  readonly text: string
  /** When it was written by the writer's clock, milliseconds since 1970. */
  readonly at: number
  readonly resolved: boolean
}

export const MARKS = ['agree', 'care', 'question', 'idea', 'concern'] as const

export type Mark = (typeof MARKS)[number]

/** One person's reaction to a card. Its id follows from seat, card and mark, so that it counts once. */
export interface Reaction {
  readonly kind: 'reaction'
  readonly id: Id<'rea'>
  readonly card: Remarkable
  readonly mark: Mark
}

export const ACTOR_CATEGORIES = [
  'decisionMaker',
  'municipalService',
  'business',
  'voluntary',
  'academia',
  'state',
  'residents',
] as const

export type ActorCategory = (typeof ACTOR_CATEGORIES)[number]

/** How far an actor has come towards taking part. */
export const ACTOR_STATES = ['suggested', 'invited', 'joined', 'declined'] as const

export type ActorState = (typeof ACTOR_STATES)[number]

/** An organisation or a group of people who can help. Who to talk to there is not on the board. */
export interface Actor extends Card {
  readonly kind: 'actor'
  readonly id: Id<'acr'>
  readonly name: string
  readonly category: ActorCategory
  /** What it can contribute, and what it needs, in its own words. */
  readonly offers: string
  readonly needs: string
  readonly state: ActorState
}

/** What an actor has to do with something: it is touched by it, can do something about it, or works with another. */
export const STAKES = ['affected', 'hasMeans', 'both', 'worksWith'] as const

export type Stake = (typeof STAKES)[number]

/** Its id follows from its ends, so that there is one of each pair, whoever makes it. */
export interface ActorLink {
  readonly kind: 'actorLink'
  readonly id: Id<'acl'>
  readonly from: Id<'acr'>
  readonly to: Id<'chl'> | Id<'act'> | Id<'acr'>
  readonly stake: Stake
  /** Why this actor. */
  readonly note: string
}

/** What is going to be done about challenges. How it goes is not on the board: the server keeps it. */
export interface Activity extends Card {
  readonly kind: 'activity'
  readonly id: Id<'act'>
  /** Begins with a verb. */
  readonly title: string
  /** Ids of challenges, some of which may be gone or merged by now. */
  readonly challenges: readonly Id<'chl'>[]
  readonly who: string
  readonly where: string
  /** The function that sees to it, not a person. */
  readonly owner: string
  /** ISO date by which it is to be done. */
  readonly due: string | null
}

/** A picture. It holds no address: the bytes are asked for by their hash, of the workshop that the board is of. */
export interface Image extends OnCanvas {
  readonly kind: 'image'
  readonly id: Id<'img'>
  readonly size: Size
  readonly hash: string
  /** What it shows, in words; empty until somebody has said so. */
  readonly alt: string
}

/** A JSON value that the domain does not interpret. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Ink, text, arrows, plain shapes: kept for the canvas, which alone understands `type` and `props`. */
export interface FreeShape extends OnCanvas {
  readonly kind: 'shape'
  readonly id: Id<'shp'>
  readonly type: string
  readonly props: Json
  readonly opacity: number
}

/** What ties an arrow's end to a record, so that the arrow follows it. */
export interface Binding {
  readonly kind: 'binding'
  readonly id: Id<'bnd'>
  readonly type: string
  readonly from: string
  readonly to: string
  readonly props: Json
}

export type BoardRecord =
  | Challenge
  | Theme
  | IndicatorLink
  | Relation
  | Comment
  | Reaction
  | Actor
  | ActorLink
  | Activity
  | Image
  | FreeShape
  | Binding

export type RecordKind = BoardRecord['kind']

export type RecordOf<K extends RecordKind> = Extract<BoardRecord, { kind: K }>

/** Something in the document that could not be read as it stands. It never stops the rest from being read. */
export interface Fault {
  readonly record: string
  readonly code:
    | 'notARecord'
    | 'unknownKind'
    | 'badId'
    | 'badField'
    | 'missingParent'
    | 'circularParent'
    | 'missingTarget'
  readonly field?: string
  /** Where something of a kind that is not known lies, when it says so as other records do. */
  readonly lies?: { readonly place: Place; readonly size?: Size }
}

/** The board as everyone reads it: list, canvas, phone, exports and server. */
export interface Board {
  readonly challenges: readonly Challenge[]
  /** Challenges that were merged into others: kept whole, and no cards of their own until they are taken apart. */
  readonly merged: readonly Challenge[]
  readonly themes: readonly Theme[]
  readonly links: readonly IndicatorLink[]
  readonly relations: readonly Relation[]
  readonly comments: readonly Comment[]
  readonly reactions: readonly Reaction[]
  readonly actors: readonly Actor[]
  readonly actorLinks: readonly ActorLink[]
  readonly activities: readonly Activity[]
  readonly images: readonly Image[]
  readonly shapes: readonly FreeShape[]
  readonly bindings: readonly Binding[]
  readonly faults: readonly Fault[]
}
