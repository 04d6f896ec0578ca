import type { Editor } from 'tldraw'
import type { RecordPatch } from '#shared/board/edit.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Relation, RelationMeaning } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cleanLine, truncate } from '#shared/kernel/text.ts'
import type { CanvasHost } from '../host.ts'

/** The direction in which somebody joined two cards: for a meaning that has one. */
interface Ends {
  readonly from: Id<'chl'>
  readonly to: Id<'chl'>
}

/**
 * Joins two cards by a relation, *related* to begin with, selects its line and asks what it means. What there is
 * between the two already is selected instead. False when it may not be, which is said.
 */
export function joinCards(editor: Editor, host: CanvasHost, ends: Ends, why = ''): boolean {
  const { edit, watch } = host.session
  const board = watch.current()
  if (ends.from === ends.to || !host.may('create', 'relation', '', [ends.from, ends.to])) return false
  const there = board.relations.find((relation) => joins(relation, ends))
  const reason = truncate(cleanLine(why), TEXT_LIMITS.relationWhy)
  const id = there?.id ?? relate(edit, { meaning: 'related', ...ends, why: reason }, board)
  if (!id) host.notice.set('tooManyRelations')
  host.flush()
  if (id) showRelation(editor, host, id, ends)
  return true
}

const joins = (relation: Ends, { from, to }: Ends) =>
  (relation.from === from && relation.to === to) || (relation.from === to && relation.to === from)

/** Selects the line of a relation and brings the focus to what it may mean. */
function showRelation(editor: Editor, host: CanvasHost, id: Id<'rel'>, drawn: Ends): void {
  const shape = host.ids.shapeOf(id)
  editor.setCurrentTool('select')
  if (!editor.getShape(shape)) return
  editor.select(shape)
  host.asked.set({ id, ...drawn })
}

/** Says what a relation means: it becomes another one, and its line is selected. */
export function setMeaning(
  editor: Editor,
  host: CanvasHost,
  relation: Relation,
  meaning: RelationMeaning,
): void {
  const asked = host.asked.get()
  const drawn = asked && joins(relation, asked) ? asked : relation
  replace(editor, host, relation, { meaning, from: drawn.from, to: drawn.to })
}

/** Lets the second card affect the first, where the first affected the second. */
export function turnRound(editor: Editor, host: CanvasHost, { from, to, ...relation }: Relation): void {
  replace(editor, host, { from, to, ...relation }, { meaning: relation.meaning, from: to, to: from })
}

function replace(
  editor: Editor,
  host: CanvasHost,
  relation: Relation,
  ends: Pick<Relation, 'meaning' | 'from' | 'to'>,
): void {
  const { edit, watch } = host.session
  let id: Id<'rel'> | undefined
  edit.batch(() => {
    id = relate(edit, { ...ends, why: relation.why }, watch.current())
    if (id !== undefined && id !== relation.id) edit.remove(relation.id)
  })
  if (!id) host.notice.set('tooManyRelations')
  host.flush()
  const shape = host.ids.shapeOf(id ?? relation.id)
  if (editor.getShape(shape)) editor.select(shape)
}

/** Writes why two cards have to do with each other. */
export function setWhy(host: CanvasHost, relation: Relation, why: string): void {
  const patch: RecordPatch = { why: truncate(cleanLine(why), TEXT_LIMITS.relationWhy) }
  host.session.edit.change(relation.id, patch)
}
