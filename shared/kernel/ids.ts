/** Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const ID_LENGTH = 20

/** What an id is of. An entity keeps its id for ever; ids are never reused and never a canvas shape's id. */
export type IdPrefix =
  | 'wrk' // workshop
  | 'sea' // seat
  | 'grp' // group of seats
  | 'stp' // step
  | 'chl' // challenge
  | 'clu' // theme (cluster)
  | 'lnk' // indicator link
  | 'rel' // relation between two challenges
  | 'cmt' // comment on a card
  | 'rea' // reaction to a card
  | 'acr' // actor
  | 'acl' // link of an actor to what it has to do with
  | 'act' // change activity
  | 'img' // picture
  | 'shp' // free shape on the canvas
  | 'bnd' // binding between an arrow and what it points at
  | 'rnd' // voting round
  | 'pap' // sheet or ballot on paper
  | 'dec' // decision
  | 'com' // commitment of an actor
  | 'sta' // status message
  | 'drf' // note that is private until it is shown
  | 'cat' // set of indicators that was brought into a workshop
  | 'fch' // job that fetches figures
  | 'ind' // indicator of such a set, or of the workshop's own

export type Id<P extends IdPrefix = IdPrefix> = `${P}_${string}`

/** `bytes` (at least 20, uniformly random) as an id of 100 random bits: 5 bits of each byte are used. */
export function idFromBytes<P extends IdPrefix>(prefix: P, bytes: Uint8Array): Id<P> {
  let text = ''
  for (let i = 0; i < ID_LENGTH; i++) text += ALPHABET[(bytes[i] ?? 0) & 31]
  return `${prefix}_${text}`
}

/**
 * The id of what is made of `text`: the same for the same text everywhere, so that what two people make at once
 * is one thing. Well spread, but no secret: whoever knows the text knows the id.
 */
export function idFromText<P extends IdPrefix>(prefix: P, text: string): Id<P> {
  const bytes = new Uint8Array(ID_LENGTH)
  for (let lane = 0; lane < ID_LENGTH / 4; lane++) {
    let hash = Math.imul(lane + 1, 0x9e3779b1)
    for (let i = 0; i < text.length; i++) hash = mixed(hash ^ text.charCodeAt(i))
    for (let i = 0; i < 4; i++) bytes[lane * 4 + i] = (hash >>> (8 * i)) & 0xff
  }
  return idFromBytes(prefix, bytes)
}

/** A bijection of 32-bit numbers that spreads every bit over all of them. */
function mixed(value: number): number {
  const a = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return b ^ (b >>> 16)
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
