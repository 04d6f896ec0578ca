import { activeSeats, roundsWithBallots, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { GroupInput } from '#shared/api/workshops.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Group } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { requiredLine } from './fields.ts'
import { shuffled } from './shuffled.ts'

type Decided = Result<WorkshopState, Problem>

/**
 * F19. New groups with these names, and everybody who takes part dealt to them at random, evenly: those who are
 * connected first, so that those who are away are spread too. Who runs the workshop, and who looks on, is in none.
 */
export function dealGroups(
  state: WorkshopState,
  names: readonly string[],
  connected: ReadonlySet<string>,
): Decided {
  const groups = named(
    names.map((name) => ({ id: null, name })),
    [],
  )
  if (!groups.ok) return groups
  const seats = activeSeats(state).filter(({ role }) => !isFacilitating(role) && role !== 'observer')
  const here = seats.filter(({ id }) => connected.has(id))
  const away = seats.filter(({ id }) => !connected.has(id))
  const dealt = new Map(
    [...shuffled(here), ...shuffled(away)].map(({ id }, index) => [
      id as string,
      groups.value[index % groups.value.length]!.id,
    ]),
  )
  return regrouped(state, groups.value, ({ id }) => dealt.get(id) ?? null)
}

/** F19. The groups as they are to be: renamed, added, left out. Who sat in one that is gone sits in none. */
export function setGroups(state: WorkshopState, input: readonly GroupInput[]): Decided {
  const groups = named(input, state.workshop.groups)
  if (!groups.ok) return groups
  const ids = new Set<string | null>(groups.value.map(({ id }) => id))
  return regrouped(state, groups.value, ({ group }) => (ids.has(group) ? group : null))
}

/** An id that is not known, or comes twice, makes a new group. */
function named(input: readonly GroupInput[], known: readonly Group[]): Result<readonly Group[], Problem> {
  const left = new Map<string | null, Group>(known.map((group) => [group.id, group]))
  const groups: Group[] = []
  for (const { id, name } of input) {
    const line = requiredLine('groups', name)
    if (!line.ok) return line
    groups.push({ id: left.get(id)?.id ?? newId('grp'), name: line.value })
    left.delete(id)
  }
  return ok(groups)
}

/** V6. While a round is open to some groups alone, the groups stay. */
function regrouped(
  state: WorkshopState,
  groups: readonly Group[],
  groupOf: (seat: Seat) => Seat['group'],
): Decided {
  if (roundsWithBallots(state).some(({ electorate }) => electorate.limitedTo?.kind === 'groups')) {
    return fail(problem('roundOpen'))
  }
  const seats = [...state.seats.values()].map((seat): [string, Seat] => {
    const group = groupOf(seat)
    return [seat.id, group === seat.group ? seat : { ...seat, group }]
  })
  return ok({ ...state, workshop: { ...state.workshop, groups }, seats: new Map(seats) })
}
