import { describe, expect, it } from 'vitest'
import { GOALS } from '#shared/catalogue/goals.ts'

/** Relative luminance of `#RRGGBB`. Source: WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

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
