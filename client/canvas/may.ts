import { judge, ORDINARY, type PolicyContext } from '#shared/board/policy.ts'
import type { RecordKind } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'

/** What somebody does to a record: `move` is also resizing and bringing to the front, `grow` making room in a theme. */
export type Deed = 'create' | 'move' | 'grow' | 'edit' | 'delete'

const FIELD_OF_KIND: Readonly<Record<RecordKind, string>> = {
  challenge: 'title',
  theme: 'name',
  link: 'fit',
  relation: 'why',
  comment: 'text',
  reaction: 'mark',
  actor: 'name',
  actorLink: 'note',
  activity: 'title',
  image: 'alt',
  shape: 'props',
  binding: 'props',
}

/**
 * Whether the server would let a seat with these rights do this, as far as a client can tell: it asks the same
 * policy. So that nobody is offered what would be refused. `count` is how many records of the kind there are, `about`
 * the cards that a relation joins, `isLocked` whether something is, by itself or by what it lies in, `takesCards` whether
 * it is a theme that takes cards all the same.
 */
export function may(
  deed: Deed,
  kind: RecordKind,
  id: string,
  rights: BoardRights,
  isMine: (id: string) => boolean,
  count = 0,
  about: readonly string[] = [],
  isLocked: (id: string) => boolean = () => false,
  takesCards: (id: string) => boolean = () => false,
): boolean {
  const context: PolicyContext = {
    ...ORDINARY,
    rights,
    isAuthor: isMine,
    kindBefore: () => (deed === 'create' ? undefined : kind),
    count: () => count,
    isLocked,
    isGrown: (theme) => deed === 'grow' && takesCards(theme),
  }
  const action = deed === 'create' || deed === 'delete' ? deed : 'edit'
  const fields =
    deed === 'move' ? ['place'] : deed === 'grow' ? ['size'] : deed === 'edit' ? [FIELD_OF_KIND[kind]] : []
  return (
    judge({ records: [{ record: id, kind, action, fields, about }], outside: false }, context) === undefined
  )
}
