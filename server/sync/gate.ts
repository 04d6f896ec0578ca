import * as Y from 'yjs'
import { ROOTS } from '#shared/board/document.ts'
import { SYNC_LIMITS } from '#shared/wire/sync.ts'

/** Why an update is not let near the document. `malformed` and `tooLarge` are final for the connection. */
export type GateRefusal = 'malformed' | 'tooLarge' | 'gap' | 'foreignClient' | 'forbiddenContent'

/** What the gate knows of the document that the update is for. */
export interface GateContext {
  /** The next clock that the document expects of a client id: 0 for one that it has not seen. */
  readonly nextClock: (client: number) => number
  /** Whether the sender may write under a client id: it owns it, or nobody does yet. */
  readonly mayUse: (client: number) => boolean
  /**
   * Whether a cut before a clock of a client id would go through a character of two code units. Yjs then keeps two
   * halves that are none; what is loaded from disk may not be cut there, and would differ.
   */
  readonly cutsCharacter: (client: number, clock: number) => boolean
}

export interface Admitted {
  readonly ok: true
  /** What the update brings that is new: from which clock up to which (not included), by client id. */
  readonly fresh: ReadonlyMap<number, { readonly from: number; readonly to: number }>
  /** Whether it brings anything at all. */
  readonly isEmpty: boolean
}

/** The highest clock that a struct may reach: above it other clients' integers overflow. */
const MAX_CLOCK = 2 ** 31

/** Client ids are 32-bit numbers. */
const MAX_CLIENT = 2 ** 32 - 1

const VALUE_DEPTH = 8

/**
 * Looks at an update before anything applies it: applying is not atomic when it throws, and a few crafted bytes
 * can leave a document that never loads again. Structure only; what the update means is judged by the policy.
 */
export function inspect(
  update: Uint8Array,
  context: GateContext,
): Admitted | { readonly ok: false; readonly refusal: GateRefusal } {
  const refuse = (refusal: GateRefusal) => ({ ok: false, refusal }) as const
  if (update.byteLength > SYNC_LIMITS.message) return refuse('tooLarge')
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return refuse('malformed')
  }
  const { structs, ds } = decoded
  if (structs.length > SYNC_LIMITS.structs) return refuse('tooLarge')
  const reached = new Map<number, number>()
  const clockOf = (client: number) => reached.get(client) ?? context.nextClock(client)
  /** What other clients have to have written. Theirs may stand further down: Yjs sorts by client, not by time. */
  const needed: Y.ID[] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (struct.length < 1 || end >= MAX_CLOCK || client > MAX_CLIENT || struct instanceof Y.Skip)
      return refuse('malformed')
    if (clock > clockOf(client)) return refuse('gap')
    if (end > clockOf(client)) {
      if (!context.mayUse(client)) return refuse('foreignClient')
      reached.set(client, end)
    }
    if (!(struct instanceof Y.Item)) continue
    if (!isAllowedItem(struct) || cutsAny(struct, context)) return refuse('forbiddenContent')
    for (const id of referencesOf(struct)) {
      if (id.client !== client) needed.push(id)
      else if (id.clock >= clockOf(client)) return refuse('forbiddenContent')
    }
  }
  if (needed.some(({ client, clock }) => clock >= clockOf(client))) return refuse('forbiddenContent')
  let deletes = 0
  for (const [client, items] of ds.clients) {
    for (const { clock, len } of items) {
      deletes += 1
      if (len < 1 || clock + len > clockOf(client)) return refuse('gap')
      if (context.cutsCharacter(client, clock) || context.cutsCharacter(client, clock + len))
        return refuse('forbiddenContent')
    }
  }
  const fresh = new Map(
    [...reached].map(([client, to]) => [client, { from: context.nextClock(client), to }] as const),
  )
  return { ok: true, fresh, isEmpty: structs.length === 0 && deletes === 0 }
}

const referencesOf = ({ origin, rightOrigin, parent }: Y.Item): readonly Y.ID[] =>
  [origin, rightOrigin, parent as unknown].filter((id) => id instanceof Y.ID)

const cutsAny = ({ origin, rightOrigin }: Y.Item, { cutsCharacter }: GateContext): boolean =>
  (origin !== null && cutsCharacter(origin.client, origin.clock + 1)) ||
  (rightOrigin !== null && cutsCharacter(rightOrigin.client, rightOrigin.clock))

/** Roots and contents that a board is made of; anything else has no business in one. */
function isAllowedItem(item: Y.Item): boolean {
  const parent: unknown = item.parent
  if (typeof parent === 'string' && !ROOTS.some((root) => root === parent)) return false
  if (item.origin && item.rightOrigin && Y.compareIDs(item.origin, item.rightOrigin)) return false
  return isAllowedContent(item.content)
}

function isAllowedContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDeleted || content instanceof Y.ContentString) return true
  if (content instanceof Y.ContentType) return content.type instanceof Y.Map || content.type instanceof Y.Text
  return content instanceof Y.ContentAny && content.arr.every((value: unknown) => isPlain(value, VALUE_DEPTH))
}

/** Finite, plain JSON of bounded depth. */
function isPlain(value: unknown, depth: number): boolean {
  if (depth < 0) return false
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1))
  if (typeof value !== 'object') return false
  // reading `__proto__` gives the object another prototype, and no key
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every((item) => isPlain(item, depth - 1))
}
