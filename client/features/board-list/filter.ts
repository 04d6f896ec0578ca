import type { Challenge } from '#shared/board/records.ts'

/** What is looked for: words or a number, a goal (null: any), and among these cards (left out: all). */
export interface Filter {
  readonly text: string
  readonly goal: number | null
  readonly cards?: readonly string[]
}

export const NO_FILTER: Filter = { text: '', goal: null }

export const isFiltering = (filter: Filter): boolean =>
  filter.text.trim() !== '' || filter.goal !== null || filter.cards !== undefined

/** From how many challenges on there is a search field. */
export const SEARCH_FROM = 8

/**
 * Whether a challenge is what is looked for: every word begins or is inside a word of its title or explanation,
 * whatever the case and accents, or the text is its number (`12`, `U-12`).
 */
export function matches(challenge: Challenge, filter: Filter): boolean {
  if (filter.cards?.includes(challenge.id) === false) return false
  if (filter.goal !== null && !challenge.goals.includes(filter.goal)) return false
  const wanted = plain(filter.text).trim()
  if (wanted === '') return true
  const number = /^u?-?(\d{1,6})$/.exec(wanted)?.[1]
  if (number !== undefined && challenge.number === Number(number)) return true
  return matchesText(`${challenge.title} ${challenge.body}`, filter.text)
}

/** Whether every word of `wanted`, of which there is one at least, is in `text`, whatever the case and accents. */
export function matchesText(text: string, wanted: string): boolean {
  const found = plain(text)
  return plain(wanted)
    .trim()
    .split(/\s+/)
    .every((word) => word !== '' && found.includes(word))
}

/** Lower case without accents; æ, ø and å are letters of their own and stay. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^æøå]/gu, (letter) => letter.normalize('NFD').replace(/\p{Mn}/gu, ''))

/** The goals that occur on the board, in order. */
export const goalsIn = (challenges: readonly Challenge[]): readonly number[] =>
  [...new Set(challenges.flatMap((challenge) => challenge.goals))].sort((a, b) => a - b)
