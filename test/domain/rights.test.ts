import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BoardRights,
  boardRights,
  canChangeBoard,
  eitherRights,
  FULL_RIGHTS,
  NO_RIGHTS,
} from '#shared/domain/rights.ts'
import { isFacilitating, ROLES } from '#shared/domain/role.ts'
import { defaultRights, EDIT_SCOPES, STEP_KINDS, type StepRights } from '#shared/domain/step-kind.ts'
import type { WorkshopStatus } from '#shared/domain/workshop.ts'

const roles = fc.constantFrom(...ROLES)
const statuses = fc.constantFrom<WorkshopStatus>('draft', 'lobby', 'live', 'ended', 'archived')
const stepRights: fc.Arbitrary<StepRights> = fc.record({
  mayWrite: fc.boolean(),
  mayEdit: fc.constantFrom(...EDIT_SCOPES),
  mayMove: fc.boolean(),
  mayLink: fc.boolean(),
})

/** A participant's rights in a live workshop whose step allows this. */
const inStep = (step: StepRights): BoardRights => ({ ...NO_RIGHTS, ...step })

const scope = (rights: BoardRights) => ['none', 'own', 'all'].indexOf(rights.mayEdit)

describe('rights to the board', () => {
  it('[F5] observers read, whatever the step; nobody changes a board that has ended', () => {
    fc.assert(
      fc.property(roles, statuses, stepRights, (role, status, step) => {
        expect(boardRights('observer', status, step)).toEqual(NO_RIGHTS)
        if (status === 'ended' || status === 'archived')
          expect(boardRights(role, status, step)).toEqual(NO_RIGHTS)
      }),
    )
  })

  it('facilitators are not bound by the step; others wait for the start', () => {
    fc.assert(
      fc.property(roles, stepRights, (role, step) => {
        if (isFacilitating(role)) {
          for (const status of ['draft', 'lobby', 'live'] as const) {
            expect(boardRights(role, status, step)).toEqual(FULL_RIGHTS)
          }
        } else {
          expect(canChangeBoard(boardRights(role, 'lobby', step))).toBe(false)
        }
      }),
    )
  })

  it('participants get what the step says; a librarian links always, an actor never', () => {
    fc.assert(
      fc.property(stepRights, (step) => {
        expect(boardRights('participant', 'live', step)).toEqual(inStep(step))
        expect(boardRights('librarian', 'live', step)).toEqual({
          ...inStep(step),
          mayLink: true,
          mayConfirm: true,
        })
        expect(boardRights('actor', 'live', step)).toEqual({ ...inStep(step), mayLink: false })
      }),
    )
    expect(boardRights('participant', 'live', undefined)).toEqual({
      ...FULL_RIGHTS,
      mayLock: false,
      mayConfirm: false,
    })
    expect(boardRights('actor', 'live', undefined).mayLink).toBe(false)
  })

  it('either of two sets allows what one of them allows, and nothing more', () => {
    fc.assert(
      fc.property(stepRights.map(inStep), stepRights.map(inStep), (a, b) => {
        const either = eitherRights(a, b)
        expect(eitherRights(b, a)).toEqual(either)
        expect(eitherRights(a, NO_RIGHTS)).toEqual(a)
        expect(either.mayWrite).toBe(a.mayWrite || b.mayWrite)
        expect(either.mayMove).toBe(a.mayMove || b.mayMove)
        expect(either.mayLink).toBe(a.mayLink || b.mayLink)
        expect(scope(either)).toBe(Math.max(scope(a), scope(b)))
      }),
    )
  })

  it('while people vote, look at results or choose, the board holds still for participants', () => {
    for (const kind of STEP_KINDS) {
      const still = ['vote', 'result', 'choose', 'info', 'break'].includes(kind)
      if (still) expect(canChangeBoard(boardRights('participant', 'live', defaultRights(kind)))).toBe(false)
    }
  })
})
