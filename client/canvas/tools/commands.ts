import type { Editor, TLShape } from 'tldraw'
import type { RecordAsked } from '#client/features/actors/record-asked.ts'
import { sourcesOf, takeApart } from '#shared/board/merged.ts'
import { type Id, isId } from '#shared/kernel/ids.ts'
import { isCardType, kindOfType } from '../binding/to-record.ts'
import { duplicateSelection } from '../clipboard/copy-records.ts'
import type { CanvasHost, CanvasPanel } from '../host.ts'
import { isLineType } from '../shapes/types.ts'
import type { CanvasIconName } from '../ui/icons.tsx'
import { editCard } from './add-card.ts'
import { joinable, joinCards, mayJoin } from './joining-commands.ts'
import { mayMergeCards, mergeCards } from './merge-cards.ts'
import { deleteSelection, groupSelection, isGroupable } from './selection-commands.ts'
import { isLockedItself, lockedTheme, takeCards, toggleLock } from './toggle-lock.ts'

/** The key of its word in `t.canvas.objects.commands`. */
export type CommandName =
  | 'edit'
  | 'open'
  | 'details'
  | 'talk'
  | 'connect'
  | 'theme'
  | 'merge'
  | 'apart'
  | 'describe'
  | 'duplicate'
  | 'front'
  | 'back'
  | 'group'
  | 'ungroup'
  | 'park'
  | 'bringBack'
  | 'lock'
  | 'unlock'
  | 'openTheme'
  | 'closeTheme'
  | 'remove'

/** Something that can be done with what is selected, by the bar, the menu or a key. */
export interface Command {
  readonly name: CommandName
  readonly icon: CanvasIconName
  readonly run: () => void
  readonly hotkey?: string
  /** Whether it also stands in the bar beside the selection; the menu has them all. */
  readonly isAtHand: boolean
}

export interface CommandContext {
  readonly editor: Editor
  readonly host: CanvasHost
  /** What is selected. */
  readonly shapes: readonly TLShape[]
  readonly onOpenCard?: ((id: string) => void) | undefined
}

/** What commands are meant for: what is selected, without lines that were only selected along with cards. */
export function chosenShapes(editor: Editor): readonly TLShape[] {
  const shapes = editor.getSelectedShapes()
  if (shapes.length < 2 || !shapes.some(isLine)) return shapes
  const others = shapes.filter((shape) => !isLine(shape))
  return others.length > 0 ? others : shapes
}

const isLine = ({ type }: TLShape) => isLineType(type)

/** What this person may do with what is selected, in the order in which it is offered. */
export function commandsFor(context: CommandContext): readonly Command[] {
  const { shapes } = context
  if (shapes.length === 0 || context.editor.getIsReadonly()) return []
  return [...forCards(context), ...forChallenges(context), ...forShapes(context)]
}

/** Adds a command to a list; unless it says otherwise, one that stands in the bar. */
const adderTo =
  (commands: Command[]) =>
  (name: CommandName, icon: CanvasIconName, run: () => void, more: Partial<Command> = {}) =>
    commands.push({ name, icon, run, isAtHand: true, ...more })

function forCards({ editor, host, shapes, onOpenCard }: CommandContext): readonly Command[] {
  const [only] = shapes.length === 1 ? shapes : []
  const cards = shapes.filter(({ type }) => isCardType(type)).map(({ id }) => host.recordOf(id))
  const [first, second] = cards
  const commands: Command[] = []
  const add = adderTo(commands)
  const ask = (kind: CanvasPanel['kind']) => () => host.panel.set({ kind, cards })

  if (only && editor.getShapeUtil(only).canEdit(only))
    add('edit', 'edit', () => editCard(editor, only.id), { hotkey: 'Enter' })
  if (only?.type === 'challenge' && first !== undefined && onOpenCard)
    add('open', 'open', () => onOpenCard(first))
  const asked = first === undefined || !only ? undefined : detailsOf(host, first)
  if (asked) add('details', 'open', () => host.record.set(asked))
  if (only && (only.type === 'challenge' || only.type === 'frame')) {
    const record = host.recordOf(only.id)
    add('talk', 'talk', () => host.panel.set({ kind: 'talk', cards: [record] }), { hotkey: 'C' })
  }
  const image = only?.type === 'image' ? host.recordOf(only.id) : undefined
  if (image !== undefined && host.may('edit', 'image', image))
    add('describe', 'text', () => host.panel.set({ kind: 'describe', cards: [image] }))
  if (cards.length < shapes.length || first === undefined) return commands
  if (cards.length === 2 && second !== undefined && mayJoin(host, { from: first, to: second }))
    add('connect', 'related', () => joinCards(editor, host, { from: first, to: second }), { hotkey: 'R' })
  else if (cards.length === 1 && joinable(host.board.get(), host, first).length > 0)
    add('connect', 'related', ask('connect'), { hotkey: 'R' })
  const mayMove = ({ id, type }: TLShape) => isCardType(type) && host.may('move', type, host.recordOf(id))
  if (shapes.every(mayMove)) add('theme', 'theme', ask('theme'), { hotkey: 'M' })
  return commands
}

/** The window in which the rest of an actor or an activity is written, for who may do so. */
function detailsOf(host: CanvasHost, id: string): RecordAsked | undefined {
  if (isId('acr', id) && host.may('edit', 'actor', id)) return { kind: 'actor', id }
  return isId('act', id) && host.may('edit', 'activity', id) ? { kind: 'activity', id } : undefined
}

function forChallenges({ editor, host, shapes }: CommandContext): readonly Command[] {
  const cards = shapes.flatMap(({ id, type }) => (type === 'challenge' ? host.recordOf(id) : []))
  const [first] = cards
  const commands: Command[] = []
  const add = adderTo(commands)
  if (cards.length < shapes.length) return commands
  if (mayMergeCards(host, cards)) {
    const merge =
      cards.length > 1
        ? () => mergeCards(editor, host, cards as Id<'chl'>[])
        : () => host.panel.set({ kind: 'merge', cards })
    add('merge', 'merge', merge, { isAtHand: cards.length > 1 })
  }
  const { of, park, bringBack } = host.parking.get()
  if (cards.length === 1 && first !== undefined && park && bringBack) {
    if (of.has(first)) add('bringBack', 'park', () => bringBack(first))
    else add('park', 'park', () => park(first), { isAtHand: false })
  }
  const { edit, watch } = host.session
  const sources = cards.length === 1 && isId('chl', first) ? sourcesOf(host.board.get(), first) : []
  const mayEdit = (id: string) => host.may('edit', 'challenge', id)
  if (isId('chl', first) && sources.length > 0 && [first, ...sources.map(({ id }) => id)].every(mayEdit))
    add('apart', 'apart', () => takeApart(edit, first, watch.current()), { isAtHand: false })
  return commands
}

function forShapes({ editor, host, shapes }: CommandContext): readonly Command[] {
  const may = (deed: 'edit' | 'move' | 'delete') =>
    shapes.every(({ id, type }) => {
      const kind = kindOfType(type)
      return kind !== undefined && host.may(deed, kind, host.recordOf(id))
    })
  const { mayWrite, mayLock } = host.rights.get()
  const isPlaced = !shapes.some(isLine)
  const commands: Command[] = []
  const add = (name: CommandName, icon: CanvasIconName, run: () => void, more: Partial<Command> = {}) =>
    commands.push({ name, icon, run, isAtHand: false, ...more })

  if (mayWrite && isPlaced)
    add('duplicate', 'duplicate', () => duplicateSelection(editor, host), {
      hotkey: 'Ctrl+D',
      isAtHand: true,
    })
  if (may('move') && isPlaced) {
    add('front', 'front', () => editor.bringToFront(editor.getSelectedShapeIds()))
    add('back', 'back', () => editor.sendToBack(editor.getSelectedShapeIds()))
  }
  if (isGroupable(shapes) && may('move') && mayWrite) {
    const isGroup = shapes.length === 1
    const hotkey = isGroup ? 'Ctrl+Shift+G' : 'Ctrl+G'
    const name = isGroup ? 'ungroup' : 'group'
    add(name, name, () => groupSelection(editor), { hotkey, isAtHand: true })
  }
  if (mayLock && isPlaced && shapes.some(({ type }) => type !== 'group')) {
    // with the atom, so that what is offered follows what others lock
    const isLocked =
      host.locked.get().size > 0 && shapes.every(({ id }) => isLockedItself(host, host.recordOf(id)))
    const name = isLocked ? 'unlock' : 'lock'
    add(name, name, () => void toggleLock(editor, host), { hotkey: 'Shift+L', isAtHand: isLocked })
    const theme =
      isLocked && shapes.length === 1 ? lockedTheme(host, host.recordOf(shapes[0]!.id)) : undefined
    if (theme) {
      const offered = theme.takesCards ? 'closeTheme' : 'openTheme'
      add(offered, 'card', () => takeCards(editor, host, theme.id, !theme.takesCards))
    }
  }
  if (may('delete'))
    add('remove', 'remove', () => deleteSelection(editor), { hotkey: 'Delete', isAtHand: true })
  return commands
}

/** Whether two lists offer the same. What a command does, it does to the selection that it was made for. */
export const isSameOffer = (a: readonly Command[], b: readonly Command[]): boolean =>
  a.length === b.length && a.every(({ name }, i) => name === b[i]?.name)
