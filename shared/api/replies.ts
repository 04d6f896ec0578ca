import type { Board } from '../board/records.ts'
import type { IndicatorHit } from '../catalogue/search.ts'
import type { ImageType } from '../domain/image.ts'
import type { Role } from '../domain/role.ts'
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

/** `GET /api/workshops`: the workshops in which this device has a seat. */
export interface WorkshopSummary extends Workshop {
  readonly role: Role
  readonly seats: number
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
