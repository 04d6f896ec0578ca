import { describe, expect, it } from 'vitest'
import { attentionNow, callEveryone, NO_ATTENTION } from '#shared/domain/attention.ts'
import type { Role } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'

const FRAME = { x: 0, y: 0, w: 100, h: 100 }
const id = 'sea_00000000000000000001' as const
const seat = (role: Role, state: Seat['state'] = 'active') =>
  ({
    id,
    number: 1,
    name: 'Kari',
    role,
    language: 'nb',
    municipality: null,
    jobRole: null,
    paperVoter: false,
    group: null,
    state,
  }) as const

describe('[F3] attention', () => {
  it('counts calls on, so that each is followed once', () => {
    const first = callEveryone(NO_ATTENTION, { seat: id, frame: FRAME, shows: null })
    const second = callEveryone(first, { seat: id, frame: FRAME, shows: null })
    expect([first.call?.number, second.call?.number]).toEqual([1, 2])
  })

  it('is led by nobody who has gone, was removed or no longer facilitates', () => {
    const led = { ...NO_ATTENTION, lead: id }
    const now = (who: Seat | undefined, isHere = true) =>
      attentionNow(
        led,
        () => who,
        () => isHere,
      ).lead
    expect(now(seat('facilitator'))).toBe(id)
    expect(now(seat('cofacilitator'))).toBe(id)
    expect(now(seat('facilitator'), false)).toBeNull()
    expect(now(seat('participant'))).toBeNull()
    expect(now(seat('facilitator', 'removed'))).toBeNull()
    expect(now(undefined)).toBeNull()
  })
})
