import { ROLES, type Role } from './role.ts'
import type { Seat } from './seat.ts'

/** Cards whose writers have a role in common. */
export interface AuthorRole {
  /** The job of the writers, as most of them call it. */
  readonly jobRole: string | null
  /** What they are in the workshop, where no job is said; both are null for all others together. */
  readonly role: Role | null
  readonly cards: readonly string[]
}

/** Fewer writers than this are not told apart from others. */
export const WRITERS_TOGETHER = 3

type Writer = Pick<Seat, 'id' | 'role' | 'jobRole'>

interface Written {
  readonly card: string
  /** Undefined where nobody is known to have written the card, or where it is not to be told. */
  readonly writer: Writer | undefined
}

/** Writers who are told of together. */
interface Group {
  readonly jobRole: string | null
  readonly role: Role | null
  readonly writers: readonly Writer[]
}

/**
 * B32. Sorts cards by what their writers are: by job, where enough writers have the same, or else by role in the
 * workshop. Writers of whom too few are the same come together, with those of the next smallest group if they are
 * too few even so. When that leaves one group, nothing is told. Cards without a writer are in none.
 */
export function sortByAuthorRole(written: readonly Written[]): readonly AuthorRole[] {
  const groups = inBigGroups(groupsOf(written))
  if (groups.length < 2) return []
  return groups.map(({ jobRole, role, writers }) => {
    const ids = new Set<string>(writers.map(({ id }) => id))
    const cards = written.filter(({ writer }) => writer && ids.has(writer.id)).map(({ card }) => card)
    return { jobRole, role, cards }
  })
}

/** Groups by job and then by role, however small. */
function groupsOf(written: readonly Written[]): readonly Group[] {
  const writers = new Map(written.flatMap(({ writer }) => (writer ? [[writer.id, writer] as const] : [])))
  const jobs: Group[] = []
  let rest = [...writers.values()]
  for (const [job, same] of grouped(rest, ({ jobRole }) => folded(jobRole))) {
    if (job === '' || same.length < WRITERS_TOGETHER) continue
    jobs.push({ jobRole: mostCommon(same.map(({ jobRole }) => jobRole ?? '')), role: null, writers: same })
    rest = rest.filter((writer) => !same.includes(writer))
  }
  const roles = ROLES.map((role): Group => {
    return { jobRole: null, role, writers: rest.filter((writer) => writer.role === role) }
  })
  return [...jobs.sort((a, b) => (a.jobRole! < b.jobRole! ? -1 : 1)), ...roles]
}

/** The groups that are big enough, and the others as one that is too. */
function inBigGroups(groups: readonly Group[]): readonly Group[] {
  const bySize = groups.filter(({ writers }) => writers.length > 0)
  const isJob = ({ role }: Group) => Number(role === null)
  // of two alike in size, a job says more than a role in the workshop
  bySize.sort((a, b) => a.writers.length - b.writers.length || isJob(a) - isJob(b))
  const others: Writer[] = []
  const mixed = new Set<Group>()
  for (const group of bySize) {
    const isWhole = group.writers.length >= WRITERS_TOGETHER
    if (isWhole && (others.length === 0 || others.length >= WRITERS_TOGETHER)) break
    mixed.add(group)
    others.push(...group.writers)
  }
  const told = groups.filter((group) => group.writers.length > 0 && !mixed.has(group))
  return others.length > 0 ? [...told, { jobRole: null, role: null, writers: others }] : told
}

const folded = (job: string | null): string => (job ?? '').trim().toLocaleLowerCase('nb')

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function mostCommon(names: readonly string[]): string {
  return [...grouped(names, (name) => name)].reduce((best, next) =>
    next[1].length > best[1].length ? next : best,
  )[0]
}
