/** Colours of people's cursors: white text is readable on each. People are told apart by name, not by these. */
const COLOURS = [
  '#0b6e5f',
  '#7a3db8',
  '#b3261e',
  '#1f5fa8',
  '#8a5a00',
  '#a3206e',
  '#3f6212',
  '#4b5563',
] as const

/** The colour of the seat with this number. */
export const colourOfSeat = (number: number): string =>
  COLOURS[Math.abs(number) % COLOURS.length] ?? COLOURS[0]
