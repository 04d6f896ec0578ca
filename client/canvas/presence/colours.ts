/** How many colours there are for people: --seat-0 and on. People are told apart by name, not by these. */
const COLOURS = 8

/** The colour of the seat with this number, as CSS has it in the page's scheme. */
export const colourOfSeat = (number: number): string => `var(--seat-${Math.abs(number) % COLOURS})`
