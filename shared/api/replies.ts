import type { Board } from '../board/records.ts'
import type { IndicatorHit } from '../catalogue/search.ts'
import type { ImageType } from '../domain/image.ts'
import type { Role } from '../domain/role.ts'
import type { BallotOf } from '../domain/voting/ballot.ts'
import type { DerivedRefusal, MergedOptions } from '../domain/voting/derived.ts'
import type { EqualShares } from '../domain/voting/equal-shares.ts'
import type { MethodKind } from '../domain/voting/method.ts'
import type { Result as RoundResult } from '../domain/voting/result.ts'
import type { RoundOption } from '../domain/voting/round.ts'
import type { SetupWarning } from '../domain/voting/warnings.ts'
import type { Workshop } from '../domain/workshop.ts'

/** What the server answers with, where it is not an entity of the domain itself. */

export interface Created {
  readonly id: string
  readonly code: string
  readonly participant: Participant
}

export interface Participant {
  readonly id: string
  readonly name: string
  readonly role: Role
}

export interface Joined {
  readonly workshopId: string
  readonly participant: Participant
}

/** `POST /api/workshops/:id/return-code`: what opens the caller's seat on another device. Told once. */
export interface ReturnCode {
  readonly code: string
}

/** `GET /api/about`: who answers for the data on this server, and how long it keeps them. */
export interface About {
  /** In words of the operator’s. */
  readonly contact: string | null
  /** Months after the last thing that was done in a workshop until names are gone from it. */
  readonly keepNamesMonths: number
}

/** P24. `DELETE /api/workshops/:id/me`: how many of one's cards and drawings have been deleted, and how many stay. */
export interface Forgotten {
  readonly deleted: number
  readonly left: number
}

/** V7. `GET /api/workshops/:id/seats`: a seat that this device has; its own is the first. */
export interface HeldSeat {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly isWaiting: boolean
}

/** `GET /api/workshops`: the workshops in which this device has a seat. */
export interface WorkshopSummary extends Workshop {
  readonly role: Role
  readonly seats: number
  /** P24. In the list alone, to those who run it: when names go from it, if that is within thirty days. */
  readonly namesGoAt?: number
}

/** `GET /api/workshops/:id/board`: the projection with the version of the board that it is of. */
export interface BoardReply extends Board {
  readonly boardVersion: number
}

/** `GET /api/join/:code` → what somebody is about to join; refused like joining itself. */
export interface Door {
  readonly workshopId: string
  readonly title: string
  readonly goal: string
  readonly isMember: boolean
  /** The code is dead. Said to members alone, who are led to the result. */
  readonly hasEnded: boolean
}

/**
 * `GET /api/indicators`: what was found, best first; `total` counts hits beyond the limit too. `version` is the
 * catalogue's, which a link to one of them cites.
 */
export interface IndicatorHits {
  readonly hits: readonly IndicatorHit[]
  readonly total: number
  readonly version: string
}

/** `POST /api/workshops/:id/images`: what the picture became. */
export interface ImageReply {
  /** What it is asked for by. */
  readonly hash: string
  readonly type: ImageType
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** The ballot as it is kept, and the code with which its voter can check that it was counted (V17). */
export type BallotReply = { [K in MethodKind]: BallotOf<K> & { readonly code: string } }[MethodKind]

/** V4. What a round would be if it opened now. */
export interface RoundPreview {
  readonly options: readonly RoundOption[]
  /** People who would have a ballot now, on a screen or on paper. */
  readonly voters: number
  readonly warnings: readonly SetupWarning<RoundOption>[]
}

/** V15, V18. Other ways of looking at a closed round, computed when they are asked for. */
export interface RoundViews {
  /** Null when no single ballots were kept, with under five of them, or for a consent round. */
  readonly shares: EqualShares | null
  /** Null when no options have been merged since; otherwise what it would have come to, or why that is not known. */
  readonly derived: {
    readonly merges: readonly MergedOptions[]
    readonly result: RoundResult | null
    readonly refusal: DerivedRefusal | 'otherMethod' | null
  } | null
}

/** `GET /api/keys`: the public keys that this server signs records with, the one in use first; 64 hexadecimal digits. */
export interface ServerKeys {
  readonly keys: readonly { readonly id: string; readonly algorithm: 'Ed25519' }[]
}
