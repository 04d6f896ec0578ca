import { askAuthorGroups } from '#client/features/cards/author-groups.ts'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Menu } from '#client/ui/menu.tsx'
import { type Arrangement, arrange } from '#shared/board/arrange/arrangement.ts'
import { gatherInThemes, groupByGoal } from '#shared/board/arrange/group.ts'
import { orderList } from '#shared/board/arrange/list-order.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import { goal } from '#shared/catalogue/goals.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { useList } from './list-context.ts'

interface OrderMenuProps {
  readonly votes: ReadonlyMap<string, number> | undefined
  readonly mayGather: boolean
}

/** Puts all challenges in order at once: by votes, by goal, or gathered in a theme for each goal or role. One step of undo. */
export function OrderMenu({ votes, mayGather }: OrderMenuProps) {
  const t = useTexts().listTools.order
  const language = useLanguage()
  const { session, mayLock } = useList()
  const workshopId = useWorkshopId()
  const { edit, undo, watch } = session
  const run = (work: () => number) => {
    const moved = undo.asOneStep(work)
    announce(moved > 0 ? t.done({ count: moved }) : t.nothing)
  }
  const orderBy = (rankOf: (challenge: Challenge) => number) =>
    run(() => orderList(edit, watch.current(), rankOf))
  const nameOf = (number: number) => t.goalGroup({ number, name: goal(number)?.name[language] ?? '' })
  const gather = (work: (board: Board) => Arrangement) =>
    run(() => {
      const arrangement = work(watch.current())
      arrange(edit, arrangement)
      return arrangement.places.size
    })
  const gatherByGoal = () => gather((board) => groupByGoal(board, { nameOf, maxThemes }))
  const gatherByAuthor = async () => {
    const groups = await askAuthorGroups(workshopId)
    if (groups) gather((board) => gatherInThemes(board, groups, { maxThemes }))
  }
  return (
    <Menu label={t.label}>
      {votes && <Choice onClick={() => orderBy(({ id }) => votes.get(id) ?? 0)}>{t.byVotes}</Choice>}
      <Choice onClick={() => orderBy(({ goals }) => -(goals[0] ?? NO_GOAL))}>{t.byGoal}</Choice>
      {mayGather && <Choice onClick={gatherByGoal}>{t.gather}</Choice>}
      {mayGather && mayLock && <Choice onClick={() => void gatherByAuthor()}>{t.gatherByAuthor}</Choice>}
    </Menu>
  )
}

const maxThemes = WORKSHOP_LIMITS.themes

/** Comes after all goals. */
const NO_GOAL = 99

function Choice({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={onClick}>
      {children}
    </button>
  )
}
