import type { Editor } from 'tldraw'
import { addAim, linkActor } from '#shared/board/actors.ts'
import { aimsOf, type JoiningEnds, joiningEnds } from '#shared/board/joinings.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type {
  Activity,
  Actor,
  ActorLink,
  Board,
  Challenge,
  Relation,
  RelationMeaning,
} from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { type Id, isId } from '#shared/kernel/ids.ts'
import { cleanLine, truncate } from '#shared/kernel/text.ts'
import type { CanvasHost } from '../host.ts'

/** The two cards that somebody joined, in the direction in which they did. */
interface Ends {
  readonly from: string
  readonly to: string
}

/** What a line between two cards is a joining of: relations between challenges, ties of actors, aims of activities. */
type Plan =
  | { readonly kind: 'relation'; readonly from: Id<'chl'>; readonly to: Id<'chl'> }
  | { readonly kind: 'actorLink'; readonly from: Id<'acr'>; readonly to: ActorLink['to'] }
  | { readonly kind: 'aim'; readonly from: Id<'act'>; readonly to: Id<'chl'> }

/** What it means to join two things; undefined for those that nothing joins. An actor's tie goes out from the actor. */
function planOf({ from, to }: Ends): Plan | undefined {
  if (from === to) return undefined
  if (isId('chl', from) && isId('chl', to)) return { kind: 'relation', from, to }
  if (isId('acr', from) && isTied(to)) return { kind: 'actorLink', from, to }
  if (isId('acr', to) && isTied(from)) return { kind: 'actorLink', from: to, to: from }
  if (isId('act', from) && isId('chl', to)) return { kind: 'aim', from, to }
  if (isId('act', to) && isId('chl', from)) return { kind: 'aim', from: to, to: from }
  return undefined
}

const isTied = (id: string): id is ActorLink['to'] => isId('chl', id) || isId('act', id) || isId('acr', id)

/** Whether two things can be joined, and this person may do so. */
export function mayJoin(host: CanvasHost, ends: Ends): boolean {
  const plan = planOf(ends)
  return plan !== undefined && host.may('create', plan.kind, '', [plan.from, plan.to])
}

/** The cards on a board that this person may join a card with. */
export const joinable = (
  { challenges, actors, activities }: Board,
  host: CanvasHost,
  from: string,
): readonly (Challenge | Actor | Activity)[] =>
  [...challenges, ...actors, ...activities].filter(({ id }) => mayJoin(host, { from, to: id }))

/**
 * Joins two cards, selects the line and asks what it means: *related* to begin with, of an actor that it is both touched
 * and has means. What there is between the two already is selected instead. False when it may not be, which is said.
 */
export function joinCards(editor: Editor, host: CanvasHost, ends: Ends, why = ''): boolean {
  const plan = planOf(ends)
  if (!plan || !mayJoin(host, ends)) return false
  const board = host.session.watch.current()
  const isThere = ({ joining: { kind }, from, to }: JoiningEnds) =>
    kind === plan.kind && joins({ from, to }, plan)
  const there = joiningEnds(board).find(isThere)?.joining.id
  const id = there ?? join(host, plan, why)
  if (!id) host.notice.set(plan.kind === 'relation' ? 'tooManyRelations' : 'boardFull')
  host.flush()
  if (id) showLine(editor, host, id, { kind: plan.kind, ...ends })
  return true
}

/** Makes what joins two cards; gives its id, and undefined when there is no room for it. */
function join({ session: { edit, watch } }: CanvasHost, plan: Plan, why: string): string | undefined {
  const board = watch.current()
  if (plan.kind === 'relation') {
    const reason = truncate(cleanLine(why), TEXT_LIMITS.relationWhy)
    return relate(edit, { meaning: 'related', ...plan, why: reason }, board)
  }
  if (plan.kind === 'actorLink') {
    const stake = isId('acr', plan.to) ? 'worksWith' : 'both'
    const note = truncate(cleanLine(why), TEXT_LIMITS.actorNote)
    return linkActor(edit, { ...plan, stake, note }, board)
  }
  if (!addAim(edit, plan, board)) return undefined
  return aimsOf(watch.current()).find((aim) => aim.from === plan.from && aim.to === plan.to)?.id
}

const joins = (one: Ends, { from, to }: Ends) =>
  (one.from === from && one.to === to) || (one.from === to && one.to === from)

/** Selects a line and brings the focus to what it may mean, where there is a choice. */
function showLine(
  editor: Editor,
  host: CanvasHost,
  id: string,
  { kind, ...drawn }: Ends & { readonly kind: Plan['kind'] },
): void {
  const shape = host.ids.shapeOf(id)
  editor.setCurrentTool('select')
  if (!editor.getShape(shape)) return
  editor.select(shape)
  if (kind !== 'aim') host.asked.set({ id, ...drawn })
}

/** Says what a relation means: it becomes another one, and its line is selected. */
export function setMeaning(
  editor: Editor,
  host: CanvasHost,
  relation: Relation,
  meaning: RelationMeaning,
): void {
  const asked = host.asked.get()
  const isTurned = asked?.from === relation.to && asked.to === relation.from
  const [from, to] = isTurned ? [relation.to, relation.from] : [relation.from, relation.to]
  replace(editor, host, relation, { meaning, from, to })
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
export function setReason(
  { session: { edit } }: CanvasHost,
  joining: Relation | ActorLink,
  text: string,
): void {
  const [field, limit] =
    joining.kind === 'relation'
      ? (['why', TEXT_LIMITS.relationWhy] as const)
      : (['note', TEXT_LIMITS.actorNote] as const)
  edit.change(joining.id, { [field]: truncate(cleanLine(text), limit) })
}
