/** WCAG 2 contrast of two opaque colours, `#rrggbb`: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 1, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance of a colour, 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** `share` of one colour over another, as `color-mix(in srgb, …)` does it. */
export function mix(colour: string, share: number, under: string): string {
  const below = channelsOf(under)
  const mixed = channelsOf(colour).map((value, i) =>
    Math.round(value * share + (below[i] ?? 0) * (1 - share)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channelsOf(colour: string): readonly number[] {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour)?.[1]
  if (!digits) throw new Error(`not a colour of six digits: ${colour}`)
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
}
