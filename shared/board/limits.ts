/** Lengths that forms offer, in UTF-16 code units. Source: product specification, section 2. */
export const TEXT_LIMITS = {
  title: 140,
  body: 600,
  themeName: 60,
  actorName: 80,
  /** What an actor can contribute, and what it needs. */
  actorText: 600,
  actorNote: 200,
  /** Who takes part in an activity, and where it is. */
  activityDetail: 120,
  why: 300,
  relationWhy: 200,
  comment: 300,
  alt: 300,
} as const

/**
 * How much longer than its limit a shared text may become. Two people who write in one title at the same time
 * can go over the limit together without either having done wrong; what is over this is no accident.
 */
export const MERGE_ALLOWANCE = 8

/** Bounds of values in the document. Coordinates and sizes are canvas units. */
export const VALUE_LIMITS = {
  coordinate: 1e6,
  sizeMin: 1,
  sizeMax: 1e5,
  /** Characters of what says what was confirmed. */
  digest: 24,
  /** Characters of a fractional index. */
  zLength: 64,
  goals: 3,
  targets: 3,
  activityChallenges: 20,
  /** Relations of one meaning that a challenge may have. */
  relations: 5,
  /** Milliseconds since 1970. */
  time: 1e13,
  /** A free shape's properties as JSON, in code units, and how deep they may nest. */
  shapeProps: 65_536,
  shapeDepth: 8,
} as const

export const CARD_SIZE = { w: 240, h: 160 } as const
export const THEME_SIZE = { w: 560, h: 420 } as const

/** Layout of free places: where cards go that are written in the list. */
export const GRID = { gap: 24, columns: 6, themeHeader: 56 } as const
