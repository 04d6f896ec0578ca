import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortByAuthorRole, WRITERS_TOGETHER } from '#shared/domain/author-roles.ts'
import type { Role } from '#shared/domain/role.ts'
import type { Id } from '#shared/kernel/ids.ts'

const writer = (n: number, role: Role = 'participant', jobRole: string | null = null) => ({
  id: `sea_${n}` as Id<'sea'>,
  role,
  jobRole,
})

type Writer = ReturnType<typeof writer>

/** A card of each writer, in their order. */
const oneEach = (writers: readonly (Writer | undefined)[]) =>
  writers.map((who, n) => ({ card: `card${n}`, writer: who }))

const many = (count: number, from: number, role?: Role, job?: string | null) =>
  Array.from({ length: count }, (_, i) => writer(from + i, role, job))

describe('cards by the role of who wrote them', () => {
  it('[B32] are told by job where three have the same, however it is spelt, else by role', () => {
    const sorted = sortByAuthorRole(
      oneEach([
        writer(0, 'participant', 'planlegger'),
        writer(1, 'actor', 'Planlegger'),
        writer(2, 'participant', ' Planlegger'.trim()),
        writer(3, 'participant', 'Økonom'),
        ...many(2, 4),
        ...many(3, 6, 'actor'),
      ]),
    )
    expect(sorted).toEqual([
      { jobRole: 'Planlegger', role: null, cards: ['card0', 'card1', 'card2'] },
      { jobRole: null, role: 'participant', cards: ['card3', 'card4', 'card5'] },
      { jobRole: null, role: 'actor', cards: ['card6', 'card7', 'card8'] },
    ])
  })

  it('[B32] of roles that too few have come together', () => {
    const sorted = sortByAuthorRole(
      oneEach([...many(4, 0), ...many(2, 10, 'librarian'), writer(20, 'facilitator')]),
    )
    expect(sorted.map(({ role, cards }) => [role, cards.length])).toEqual([
      ['participant', 4],
      [null, 3],
    ])
  })

  it('[B32] of one alone are hidden among those of the next smallest role', () => {
    const sorted = sortByAuthorRole(
      oneEach([...many(9, 0), ...many(3, 10, 'actor'), writer(20, 'librarian')]),
    )
    expect(sorted.map(({ role, cards }) => [role, cards.length])).toEqual([
      ['participant', 9],
      [null, 4],
    ])
  })

  it('[B32] keep a job apart rather than a role in the workshop that as many have', () => {
    const planners = many(3, 0, 'participant', 'Planlegger')
    const sorted = sortByAuthorRole(oneEach([...planners, ...many(3, 10), writer(20, 'facilitator')]))
    expect(sorted.map(({ jobRole, role, cards }) => [jobRole, role, cards.length])).toEqual([
      ['Planlegger', null, 3],
      [null, null, 4],
    ])
  })

  it('[B32] are not told where that would tell nothing, or who', () => {
    expect(sortByAuthorRole([])).toEqual([])
    expect(sortByAuthorRole(oneEach(many(12, 0)))).toEqual([])
    expect(sortByAuthorRole(oneEach([...many(5, 0), writer(9, 'librarian')]))).toEqual([])
    expect(sortByAuthorRole(oneEach([writer(1), writer(2, 'actor'), writer(3, 'librarian')]))).toEqual([])
    const byOne = Array.from({ length: 9 }, (_, n) => ({ card: `card${n}`, writer: writer(n % 2, 'actor') }))
    expect(sortByAuthorRole([...byOne, ...oneEach(many(4, 5))])).toEqual([])
  })

  it('[B32] leave out those of nobody', () => {
    const sorted = sortByAuthorRole(oneEach([undefined, ...many(3, 0), undefined, ...many(3, 5, 'actor')]))
    expect(sorted.flatMap(({ cards }) => cards)).not.toContain('card0')
    expect(sorted.flatMap(({ cards }) => cards)).toHaveLength(6)
  })

  it('[B32] have at least three writers in each group, each card in one, and say nothing of seats', () => {
    const role = fc.constantFrom<Role>('facilitator', 'participant', 'librarian', 'actor')
    const job = fc.constantFrom(null, '', 'Planlegger', 'planlegger', 'Økonom', 'Lærer')
    const writers = fc.uniqueArray(fc.record({ n: fc.integer({ min: 0, max: 40 }), role, job }), {
      selector: ({ n }) => n,
      maxLength: 30,
    })
    const whose = fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 60 })
    fc.assert(
      fc.property(writers, whose, (people, cards) => {
        const seats = people.map(({ n, role: as, job: does }) => writer(n, as, does))
        const written = cards.map((n, i) => ({ card: `card${i}`, writer: n < 0 ? undefined : seats[n] }))
        const sorted = sortByAuthorRole(written)
        const writerOf = new Map(written.map(({ card, writer: who }) => [card, who?.id]))
        for (const group of sorted) {
          expect(new Set(group.cards.map((card) => writerOf.get(card))).size).toBeGreaterThanOrEqual(
            WRITERS_TOGETHER,
          )
        }
        const told = sorted.flatMap((group) => group.cards)
        expect(new Set(told).size).toBe(told.length)
        const known = written.filter(({ writer: who }) => who).map(({ card }) => card)
        expect([0, known.length]).toContain(told.length)
        expect(JSON.stringify(sorted)).not.toContain('sea_')
      }),
    )
  })
})
