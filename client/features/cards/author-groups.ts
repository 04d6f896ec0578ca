import { api } from '#client/api/request.ts'
import { told } from '#client/features/workshop/use-command.ts'
import { currentTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import type { CardGroup } from '#shared/board/arrange/group.ts'
import type { AuthorRole } from '#shared/domain/author-roles.ts'

/** B32. The cards by the role of who wrote them, named in words; undefined when there are none, which has been said. */
export async function askAuthorGroups(workshopId: string): Promise<readonly CardGroup[] | undefined> {
  const result = await api.get<readonly AuthorRole[]>(paths.authorRoles(workshopId))
  if (!(await told(Promise.resolve(result))) || !result.ok) return undefined
  const { cards: t, common } = currentTexts()
  if (result.value.length === 0) {
    notify(t.authors.none)
    return undefined
  }
  return result.value.map(({ jobRole, role, cards }) => {
    const name = jobRole ?? (role === null ? t.authors.others : common.roles[role])
    return { name: t.authors.group({ name }), cards }
  })
}
