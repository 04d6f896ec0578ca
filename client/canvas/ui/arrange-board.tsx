import { type Editor, useValue } from 'tldraw'
import { askAuthorGroups } from '#client/features/cards/author-groups.ts'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { goal } from '#shared/catalogue/goals.ts'
import {
  gatherByGoal,
  gatherGroups,
  sortByVotes,
  tidyAll,
  tidyFreeCards,
} from '../arrange/arrange-commands.ts'
import { type CanvasPart, useHost } from '../host.ts'
import { MenuGroup, MenuItem } from './menu-item.tsx'
import { sayDone } from './say-done.ts'

interface ArrangeBoardProps {
  readonly editor: Editor
  readonly onDone: () => void
  readonly onOpen: (part: CanvasPart) => void
}

/** What puts the whole board in order, for who may move cards. */
export function ArrangeBoard({ editor, onDone, onOpen }: ArrangeBoardProps) {
  const t = useTexts().canvas.overview.arrange
  const host = useHost()
  const language = useLanguage()
  const workshopId = useWorkshopId()
  const mayMove = useValue('may move', () => host.may('move', 'challenge') && host.may('move', 'theme'), [
    host,
  ])
  const mayGather = useValue('may gather', () => host.may('create', 'theme'), [host])
  const mayAsk = useValue('may ask for authors', () => host.rights.get().mayLock, [host])
  const hasVotes = useValue('has votes', () => (host.votes.get()?.size ?? 0) > 0, [host])
  const mayMerge = useValue('may merge', () => host.may('create', 'challenge'), [host])
  const run = (work: () => number) => {
    sayDone(t, work())
    onDone()
  }
  const byAuthor = async () => {
    onDone()
    const groups = await askAuthorGroups(workshopId)
    if (groups && !editor.isDisposed) sayDone(t, gatherGroups(editor, host, groups))
  }
  if (!mayMove && !mayMerge) return null
  const nameOf = (number: number) => t.goalTheme({ number, name: goal(number)?.name[language] ?? '' })
  return (
    <MenuGroup label={t.label}>
      {mayMove && (
        <>
          <MenuItem onClick={() => run(() => tidyFreeCards(editor, host))}>{t.free}</MenuItem>
          <MenuItem onClick={() => run(() => tidyAll(editor, host))}>{t.all}</MenuItem>
          {mayGather && (
            <MenuItem onClick={() => run(() => gatherByGoal(editor, host, nameOf))}>{t.byGoal}</MenuItem>
          )}
          {mayGather && mayAsk && <MenuItem onClick={() => void byAuthor()}>{t.byAuthor}</MenuItem>}
          {hasVotes && <MenuItem onClick={() => run(() => sortByVotes(editor, host))}>{t.byVotes}</MenuItem>}
        </>
      )}
      {mayMerge && <MenuItem onClick={() => onOpen('similar')}>{t.similar}</MenuItem>}
    </MenuGroup>
  )
}
