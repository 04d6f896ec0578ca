import { type Filter, NO_FILTER } from '#client/features/board-list/filter.ts'
import { useBoardOf } from '#client/session/hooks.ts'
import type { BoardSession } from '#client/session/types.ts'
import { CoverageView } from './coverage-view.tsx'

interface ListCoverageProps {
  readonly session: BoardSession
  readonly onFilter: (filter: Filter) => void
  /** Takes to a row. */
  readonly onReveal: (row: string) => void
}

/** What the board covers, in the list: a goal, area or gap narrows the list to its cards and leads to the first. */
export function ListCoverage({ session, onFilter, onReveal }: ListCoverageProps) {
  const board = useBoardOf(session)
  const find = (cards: readonly string[], goal?: number) => {
    const isAllOfGoal =
      goal !== undefined &&
      board.challenges.every(({ id, goals }) => goals.includes(goal) === cards.includes(id))
    onFilter(isAllOfGoal ? { ...NO_FILTER, goal } : { ...NO_FILTER, cards })
    onReveal(cards[0] ?? '')
  }
  return <CoverageView board={board} onFind={find} />
}
