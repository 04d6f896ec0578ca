import * as Y from 'yjs'
import { copyRecords, pasteRecords } from '#client/canvas/clipboard/clip.ts'
import { clipFromText, clipToText } from '#client/canvas/clipboard/clip-text.ts'
import { arrange } from '#shared/board/arrange/arrangement.ts'
import { groupByGoal } from '#shared/board/arrange/group.ts'
import { orderList } from '#shared/board/arrange/list-order.ts'
import { tidyBoard, tidyUp } from '#shared/board/arrange/tidy.ts'
import {
  addChallenge,
  addImage,
  addTheme,
  deleteChallenge,
  deleteTheme,
  linkIndicator,
  moveToTheme,
} from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { takeApart } from '#shared/board/merged.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'
import { type Board, MARKS, RELATION_MEANINGS } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Random } from './random.ts'

/** Real updates of a random hour at a board, one by one, as a client sends them. */
export function recordUpdates(random: Random, commands: number): readonly Uint8Array[] {
  const doc = newBoardDoc()
  doc.clientID = random.int(1, 2 ** 31)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const edit = editBoard(doc, 'recorder')
  for (let i = 0; i < commands; i++) randomCommand(edit, random, { mayLock: true })
  return updates
}

/** The same as somebody sends it who comes back after several visits: each under an id of its own, several in one. */
export function recordVisits(random: Random, commands: number): readonly Uint8Array[] {
  const doc = newBoardDoc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const edit = editBoard(doc, 'recorder')
  for (let i = 0; i < commands; i++) {
    if (i % 4 === 0) doc.clientID = random.int(1, 2 ** 31)
    randomCommand(edit, random, { mayLock: true })
  }
  const messages: Uint8Array[] = []
  for (let i = 0; i < updates.length; i += 7) messages.push(Y.mergeUpdates(updates.slice(i, i + 7)))
  return messages
}

interface Doer {
  /** Whose reactions they are; without it, there are none: they are refused to all but their seat. */
  readonly seat?: string
  readonly mayLock: boolean
}

/** What one person might do next, who may do everything, and locks and stamps when that is theirs. */
export function randomCommand(edit: BoardEdit, random: Random, doer: Doer = { mayLock: false }): void {
  const board = readBoard(edit.doc)
  const card = random.pick(board.challenges)
  const theme = random.pick(board.themes)
  switch (random.int(0, 14)) {
    case 0:
      if (theme && random.int(0, 3) === 0) deleteTheme(edit, theme.id, board)
      else addTheme(edit, { name: random.word() }, board)
      return
    case 1:
      if (card) deleteChallenge(edit, card.id, board)
      return
    case 2:
      if (card) moveToTheme(edit, card.id, theme?.id ?? null, board)
      return
    case 3:
      if (card)
        linkIndicator(
          edit,
          { from: card.id, indicator: 'none', version: '1', fit: 'partly', why: random.word() },
          board,
        )
      return
    case 4:
      if (card)
        edit.change(card.id, { place: { ...card.place, x: random.int(-1000, 1000), y: random.int(0, 900) } })
      return
    case 5:
    case 6:
      if (card) edit.change(card.id, { title: spliced(card.title, random) })
      return
    case 7:
    case 8:
      if (card) say(edit, board, card.id, doer, random)
      return
    case 9:
      if (card && random.int(0, 2) > 0) {
        mergeChallenges(edit, { cards: [card.id, random.pick(board.challenges)?.id ?? card.id] }, board)
      } else {
        const into = random.pick(board.merged)?.mergedInto
        if (into) takeApart(edit, into, board)
      }
      return
    case 10:
      putInOrder(edit, board, random)
      return
    case 11:
      picture(edit, board, random)
      return
    case 12:
      copy(edit, board, random)
      return
    default:
      addChallenge(edit, { title: random.word(), goals: [random.int(1, 17)] }, board)
  }
}

function putInOrder(edit: BoardEdit, board: Board, random: Random): void {
  switch (random.int(0, 3)) {
    case 0:
      arrange(edit, tidyUp(board))
      return
    case 1:
      arrange(edit, tidyBoard(board))
      return
    case 2:
      arrange(edit, groupByGoal(board, { nameOf: (goal) => `${goal}`, maxThemes: 40 }))
      return
    default:
      orderList(edit, board, ({ title }) => title.length)
  }
}

/** Some cards or a theme are copied, with what ties and relates them, and pasted. */
function copy(edit: BoardEdit, board: Board, random: Random): void {
  const ids = [
    random.pick(board.challenges),
    random.pick(board.challenges),
    random.pick(board.themes),
  ].flatMap((one) => one?.id ?? [])
  const clip = clipFromText(clipToText(copyRecords(board, ids)))
  if (!clip || clip.placed.length > 12) return
  const by = { x: random.int(-400, 400), y: random.int(0, 400) }
  edit.batch(() => {
    for (const record of pasteRecords(clip, board, by)) edit.create(record)
  })
}

/** A picture is laid on the board, described, or taken away. */
function picture(edit: BoardEdit, board: Board, random: Random): void {
  const known = random.pick(board.images)?.id
  const hash = random.int(0, 15).toString(16).repeat(64)
  if (!known || random.int(0, 2) === 0) addImage(edit, { hash, width: 40, height: 30, alt: '' }, board)
  else if (random.int(0, 1) === 0) edit.change(known, { alt: random.word() })
  else edit.remove(known)
}

/** Something about a card, beside it. */
function say(edit: BoardEdit, board: Board, card: Id<'chl'>, doer: Doer, random: Random): void {
  const { seat, mayLock } = doer
  const comment = random.pick(board.comments)
  switch (random.int(0, 5)) {
    case 0:
      addComment(edit, { card, text: random.word(), at: random.int(0, 1e6) }, board)
      return
    case 1:
      if (comment) edit.change(comment.id, { resolved: !comment.resolved })
      return
    case 2:
    case 3:
      if (seat) toggleReaction(edit, { seat, card, mark: random.pick(MARKS) ?? 'idea' }, board)
      return
    case 4:
      if (!mayLock) return
      edit.batch(() => {
        edit.change(
          card,
          random.int(0, 1) === 0 ? { locked: random.int(0, 1) === 0 } : { stamps: ['urgent'] },
        )
        edit.change(random.pick(board.themes)?.id ?? '', { takesCards: random.int(0, 1) === 0 })
      })
      return
    default: {
      const meaning = random.pick(RELATION_MEANINGS) ?? 'related'
      const to = random.pick(board.challenges)?.id ?? card
      relate(edit, { meaning, from: card, to, why: random.word() }, board)
    }
  }
}

function spliced(text: string, random: Random): string {
  const at = random.int(0, text.length)
  return `${text.slice(0, at)}${random.word()}${text.slice(at + random.int(0, 3))}`.slice(0, 140)
}

/** One hostile variation of an update: bytes flipped, cut, doubled, moved, or numbers made extreme. */
export function mutate(update: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(update)
  const at = random.int(0, Math.max(0, bytes.length - 1))
  switch (random.int(0, 7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7))
      return bytes
    case 1:
      bytes[at] = random.int(0, 255)
      return bytes
    case 2:
      return bytes.slice(0, at)
    case 3:
      return concat(bytes.slice(0, at), Uint8Array.of(random.int(0, 255)), bytes.slice(at))
    case 4:
      return concat(bytes.slice(0, at), bytes.slice(at + 1))
    case 5:
      return concat(bytes.slice(0, at), other.slice(random.int(0, other.length)))
    case 6:
      return concat(bytes.slice(0, at), Uint8Array.of(255, 255, 255, 255, 15), bytes.slice(at + 1))
    default: {
      for (let i = 0; i < 3; i++) bytes[random.int(0, bytes.length - 1)] = random.int(0, 8)
      return bytes
    }
  }
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

/** Whether a stored state loads into an empty document, whole, to the same board. */
export function loadsTo(state: Uint8Array, expected: Y.Doc): boolean {
  const doc = newBoardDoc()
  Y.applyUpdate(doc, state)
  const isWhole = !doc.store.pendingStructs && !doc.store.pendingDs
  return isWhole && JSON.stringify(readBoard(doc)) === JSON.stringify(readBoard(expected))
}
