import { RETENTION } from '#shared/domain/retention.ts'

/** A version that is kept of a board. */
export interface KeptVersion {
  /** When it was the present, milliseconds since 1970. */
  readonly at: number
  /** What it takes in the store. */
  readonly bytes: number
  /** It was not kept by the clock alone: by name, or at a step. */
  readonly isMarked?: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Two versions of a board are at least so far apart, milliseconds. */
export const VERSION_EVERY_MS = 5 * MINUTE

/** After so long a version is gone: what was deleted from a board is then nowhere any more. Milliseconds. */
export const VERSION_LIFE_MS = RETENTION.versionDays * DAY

/** What all versions of one board may take together. */
export const VERSION_LIMITS = { count: 80, bytes: 20_000_000 } as const

/**
 * The versions that have to go, of those given in any order: kept are all of the last hour, the first of each hour
 * of the last day, the first of each day for thirty days, and as long all that are marked; of those the newest that the limits allow, but at
 * least one.
 */
export function thin(versions: readonly KeptVersion[], now: number): readonly KeptVersion[] {
  const newestFirst = [...versions].sort((a, b) => b.at - a.at)
  const firstOf = new Map<string, KeptVersion>()
  for (const version of newestFirst) {
    const age = now - version.at
    if (age < VERSION_LIFE_MS)
      firstOf.set(version.isMarked ? `at ${version.at}` : periodOf(version.at, age), version)
  }
  let room: number = VERSION_LIMITS.bytes
  const kept = new Set(
    [...firstOf.values()].slice(0, VERSION_LIMITS.count).filter(({ bytes }, i) => {
      room -= bytes
      return i === 0 || room >= 0
    }),
  )
  return newestFirst.filter((version) => !kept.has(version))
}

/** Periods begin on the clock, so that which version stays does not depend on when one looks. */
function periodOf(at: number, age: number): string {
  if (age <= HOUR) return `at ${at}`
  return age <= DAY ? `hour ${Math.floor(at / HOUR)}` : `day ${Math.floor(at / DAY)}`
}
