/** Message types of the sync socket. 0–3 are those of the y-websocket protocol; see docs/protocol.md. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to client, `[varUint n]`: the first n document messages (sync step 2 and update) that the client sent
   * on this connection are on disk. Stock providers ignore it.
   */
  saved: 100,
} as const

/** Inside a sync message: what kind it is (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/**
 * Why the server closes a socket. y-websocket 3.1 takes 4400–4499 as final and tries again after everything
 * else. `refused` asks the client to drop its document and load anew.
 */
export const CLOSE = {
  malformed: 4400,
  noIdentity: 4401,
  notAllowed: 4403,
  noSuchWorkshop: 4404,
  clientTooOld: 4409,
  tooLarge: 4413,
  /** Still at the door: the board opens for who has been let in. */
  notLetIn: 4203,
  refused: 4205,
  tooFast: 4529,
  restarting: 1012,
  slowReader: 1013,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/**
 * What a page of ours says of itself at the upgrade of either socket, as `?v=`. Raised whenever pages that were loaded
 * earlier can no longer take part: with the layout of the records (SCHEMA_VERSION), or with these protocols.
 */
export const CLIENT_VERSION = 1

/** Whether who says this version is too old to take part. Who says nothing, like a stock provider, is not. */
export const isTooOld = (said: unknown): boolean => said !== undefined && !(Number(said) >= CLIENT_VERSION)

/** Bounds of what one client may send. Sizes are bytes. */
export const SYNC_LIMITS = {
  message: 256 * 1024,
  structs: 2000,
  /** What one client may say of itself, as JSON. */
  awareness: 4096,
  /** Messages a second on average, and how many may come at once. */
  messagesPerSecond: 60,
  burst: 600,
  /** What is large counts as so many more messages, and so does a whole board that is asked for. */
  bytesPerToken: 16 * 1024,
} as const
