/** How much of what others do is read out. */
export const LEVELS = ['all', 'summary', 'off'] as const

export type Level = (typeof LEVELS)[number]

export const levelOf = (value: string | undefined): Level =>
  LEVELS.find((level) => level === value) ?? 'summary'
