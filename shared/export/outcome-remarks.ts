import { shownWith } from '../board/merged.ts'
import type { Board } from '../board/records.ts'
import type { OutcomeChallenge, OutcomeRelation } from './outcomes-type.ts'

export type RemarkedBoard = Pick<Board, 'challenges'> &
  Partial<Pick<Board, 'merged' | 'relations' | 'comments'>>

type Remarks = Pick<OutcomeChallenge, 'mergedFrom' | 'relations' | 'comments'>

/** What was merged into a challenge, what it has to do with others, and how much was said of it. */
export function outcomeRemarks(board: RemarkedBoard): (id: string) => Remarks {
  const { challenges, merged = [], relations = [], comments = [] } = board
  const top = shownWith({ merged })
  const home = (id: string): string => top.get(id) ?? id
  const named = new Map(challenges.map(({ id, number, title }) => [id as string, { id, number, title }]))
  return (id) => {
    const sources = merged.filter((card) => home(card.id) === id)
    const seen = relations.flatMap(({ meaning, from, to, why }): readonly OutcomeRelation[] => {
      const [a, b] = [home(from), home(to)]
      const other = named.get(a === id ? b : a)
      if (a === b || (a !== id && b !== id) || !other) return []
      return [{ meaning: meaning === 'affects' && b === id ? 'affectedBy' : meaning, other, why }]
    })
    const said = comments.filter(({ card }) => home(card) === id).length
    return {
      ...(sources.length > 0 && {
        mergedFrom: sources.map(({ id: source, number, title, body }) => ({
          id: source,
          number,
          title,
          body,
        })),
      }),
      ...(seen.length > 0 && { relations: seen }),
      ...(said > 0 && { comments: said }),
    }
  }
}
