/** Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const ID_LENGTH = 20

/** What an id is of. An entity keeps its id for ever; ids are never reused and never a canvas shape's id. */
export type IdPrefix =
  | 'wrk' // workshop
  | 'sea' // seat
  | 'stp' // step
  | 'chl' // challenge
  | 'clu' // theme (cluster)
  | 'lnk' // indicator link
  | 'acr' // actor
  | 'act' // change activity
  | 'shp' // free shape on the canvas
  | 'bnd' // binding between an arrow and what it points at
  | 'rnd' // voting round
  | 'dec' // decision

export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`

/** `bytes` (at least 20, uniformly random) as an id of 100 random bits: 5 bits of each byte are used. */
export function idFromBytes<P extends IdPrefix>(prefix: P, bytes: Uint8Array): Id<P> {
  let text = ''
  for (let i = 0; i < ID_LENGTH; i++) text += ALPHABET[(bytes[i] ?? 0) & 31]
  return `${prefix}_${text}`
}

/** A new id from the platform's cryptographic random source (browser and Node alike). */
export function newId<P extends IdPrefix>(prefix: P): Id<P> {
  return idFromBytes(prefix, crypto.getRandomValues(new Uint8Array(ID_LENGTH)))
}

/** Whether `value` is a well-formed id with this prefix. */
export function isId<P extends IdPrefix>(prefix: P, value: unknown): value is Id<P> {
  return (
    typeof value === 'string' &&
    value.length === prefix.length + 1 + ID_LENGTH &&
    value.startsWith(`${prefix}_`) &&
    /^[0-9a-hjkmnp-tv-z]+$/.test(value.slice(prefix.length + 1))
  )
}
