import { fail, ok, type Result } from '../../kernel/result.ts'
import type { OptionConflict, RoundOption } from './round.ts'

/** A card that may be voted on, as the board has it. */
export interface Candidate {
  readonly id: string
  /** Null until the server has given it one. */
  readonly number: number | null
  readonly title: string
  readonly body: string
  readonly mergedInto: string | null
  readonly parked: boolean
  readonly conflicts?: readonly OptionConflict[]
}

export type FreezeRefusal = 'noOptions' | 'noSuchChallenge' | 'merged' | 'parked' | 'notNumbered'

/**
 * V3, V5. The options of a round, copied from the cards as they are in version `rev` of the board, by number: those
 * that are asked for, none of them merged into another or parked, or all that may be voted on.
 */
export function freezeOptions(
  cards: readonly Candidate[],
  wanted: readonly string[] | null,
  rev: number,
): Result<readonly RoundOption[], FreezeRefusal> {
  const asked = new Set(wanted)
  const chosen = cards.filter((card) => (wanted === null ? isVotable(card) : asked.has(card.id)))
  if (wanted !== null && chosen.length < asked.size) return fail('noSuchChallenge')
  if (chosen.some((card) => card.mergedInto !== null)) return fail('merged')
  if (chosen.some((card) => card.parked)) return fail('parked')
  if (chosen.length === 0) return fail('noOptions')
  const options = chosen.flatMap(({ id, number, title, body, conflicts = [] }): RoundOption[] =>
    number === null ? [] : [{ id, number, title, body, rev, ...(conflicts.length > 0 && { conflicts }) }],
  )
  if (options.length < chosen.length) return fail('notNumbered')
  return ok(options.toSorted((a, b) => a.number - b.number))
}

/** Whether anything is written on a card. */
export const hasTitle = ({ title }: Pick<Candidate, 'title'>): boolean => title.trim() !== ''

const isVotable = (card: Candidate): boolean => card.mergedInto === null && !card.parked && hasTitle(card)
