/** What pictures may be: what every browser shows, and nothing that runs or refers to anything. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

export type ImageType = (typeof IMAGE_TYPES)[number]

/**
 * Bounds of pictures. A phone has to show a board full of them: one of 4,096 by 4,096 pixels takes 67 MB there. `source`
 * is what a browser takes before it makes something smaller of it, which is at most `drawnSide` wide and high.
 */
export const IMAGE_LIMITS = {
  bytes: 4_000_000,
  side: 4096,
  perWorkshop: 300,
  bytesPerWorkshop: 200_000_000,
  drawnSide: 2000,
  source: { bytes: 30_000_000, pixels: 50_000_000 },
} as const

/** A picture's name: the SHA-256 of its bytes, in hexadecimal. */
export const isImageHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
