import { describe, expect, it } from 'vitest'
import { ACTIVITY_AXES, isMethodInOrder, METHOD_DEFAULTS, type Method } from '#shared/domain/voting/method.ts'

describe('a method', () => {
  it('[V1] is in order as it comes', () => {
    for (const method of Object.values(METHOD_DEFAULTS)) expect(isMethodInOrder(method)).toBe(true)
    expect(METHOD_DEFAULTS.dots).toMatchObject({ budget: 3, maxPerOption: 2 })
    expect(METHOD_DEFAULTS.rank.places).toBe(3)
    expect(isMethodInOrder({ kind: 'score', axes: ACTIVITY_AXES })).toBe(true)
  })

  it('[V1] keeps within its limits', () => {
    const dots = (budget: number, maxPerOption: number): Method => ({ kind: 'dots', budget, maxPerOption })
    expect([dots(1, 1), dots(20, 20)].every(isMethodInOrder)).toBe(true)
    for (const method of [
      dots(0, 1),
      dots(21, 1),
      dots(3, 4),
      dots(3, 0),
      dots(2.5, 1),
      dots(Number.NaN, 1),
    ]) {
      expect(isMethodInOrder(method)).toBe(false)
    }
    const places = (count: number) => isMethodInOrder({ kind: 'rank', places: count })
    expect([0, 1, 10, 11, 1.5].map(places)).toEqual([false, true, true, false, false])
    const axes = (...list: readonly string[]) => isMethodInOrder({ kind: 'score', axes: list } as Method)
    expect(axes('importance')).toBe(true)
    expect(axes('importance', 'difficulty')).toBe(true)
    expect(axes()).toBe(false)
    expect(axes('importance', 'importance')).toBe(false)
    expect(axes('importance', 'influence', 'effect')).toBe(false)
    expect(axes('beauty')).toBe(false)
  })
})
