import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Agenda, activeStep, enterStep, finishAgenda, nextStep, type Step } from '#shared/domain/step.ts'
import { defaultRights } from '#shared/domain/step-kind.ts'
import { IDLE_TIMER, timeLeft } from '#shared/domain/timer.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { fail } from '#shared/kernel/result.ts'
import { testId } from '../support/rounds.ts'

const NOTHING = { nb: '', nn: '', en: '' }

const step = (number: number): Step => ({
  id: testId('stp', number),
  title: NOTHING,
  instruction: NOTHING,
  participantText: NOTHING,
  minutes: number * 5,
  kind: 'info',
  rights: defaultRights('info'),
  state: 'waiting',
})

const newAgenda = (steps: number): Agenda => ({
  steps: Array.from({ length: steps }, (_, i) => step(i + 1)),
  active: null,
  timer: IDLE_TIMER,
})

function enter(agenda: Agenda, target: Id<'stp'>, now = 0): Agenda {
  const entered = enterStep(agenda, target, agenda.active, now)
  if (!entered.ok) throw new Error(entered.error)
  return entered.value
}

const states = (agenda: Agenda) => agenda.steps.map(({ state }) => state)

describe('entering a step', () => {
  it('[F1] starts its timer, ends the one before and skips those that never ran', () => {
    const second = enter(newAgenda(5), testId('stp', 2), 1000)
    expect(states(second)).toEqual(['skipped', 'active', 'waiting', 'waiting', 'waiting'])
    expect(timeLeft(second.timer, 1000)).toBe(10 * 60_000)
    const fourth = enter(second, testId('stp', 4))
    expect(states(fourth)).toEqual(['skipped', 'done', 'skipped', 'active', 'waiting'])
    const back = enter(fourth, testId('stp', 1))
    expect(states(back)).toEqual(['active', 'done', 'skipped', 'done', 'waiting'])
  })

  it('tells the second of two facilitators who press next at once', () => {
    const agenda = enter(newAgenda(3), testId('stp', 1))
    const first = enter(agenda, testId('stp', 2))
    expect(enterStep(first, testId('stp', 2), testId('stp', 1), 0)).toEqual(fail('stepMoved'))
    expect(enterStep(agenda, testId('stp', 9), testId('stp', 1), 0)).toEqual(fail('unknownStep'))
  })

  it('always leaves one active step, the one entered, and loses none', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 8 })
          .chain((count) =>
            fc.tuple(fc.constant(count), fc.array(fc.integer({ min: 1, max: count }), { maxLength: 12 })),
          ),
        ([count, visits]) => {
          let agenda = newAgenda(count)
          for (const visit of visits) {
            agenda = enter(agenda, testId('stp', visit))
            const active = agenda.steps.filter(({ state }) => state === 'active')
            expect(active.map(({ id }) => id)).toEqual([testId('stp', visit)])
            expect(activeStep(agenda)?.id).toBe(agenda.active)
            expect(agenda.steps.map(({ id }) => id)).toEqual(newAgenda(count).steps.map(({ id }) => id))
            for (const { id, state } of agenda.steps) {
              if (visits.every((v) => testId('stp', v) !== id))
                expect(['waiting', 'skipped']).toContain(state)
            }
          }
          expect(states(finishAgenda(agenda))).not.toContain('active')
          expect(finishAgenda(agenda)).toMatchObject({ active: null, timer: IDLE_TIMER })
        },
      ),
    )
  })

  it('knows the step that comes next', () => {
    const agenda = newAgenda(2)
    expect(nextStep(agenda)?.id).toBe(testId('stp', 1))
    const first = enter(agenda, testId('stp', 1))
    expect(nextStep(first)?.id).toBe(testId('stp', 2))
    expect(nextStep(enter(first, testId('stp', 2)))).toBeUndefined()
    expect(nextStep(newAgenda(0))).toBeUndefined()
  })
})
