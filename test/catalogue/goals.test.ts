import { describe, expect, it } from 'vitest'
import { GOALS } from '#shared/catalogue/goals.ts'
import { contrast } from '../support/contrast.ts'

describe('goal colours', () => {
  it.each(GOALS)('of goal $number carry $textOn text at 4.5 to 1 or better', ({ colour, textOn }) => {
    expect(colour).toMatch(/^#[0-9A-F]{6}$/)
    expect(contrast(colour, textOn === 'black' ? '#000000' : '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
  })

  it('are checked with a formula that knows black from white', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  })

  it('differ from goal to goal', () => {
    expect(new Set(GOALS.map((goal) => goal.colour)).size).toBe(17)
  })
})
