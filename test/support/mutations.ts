import * as Y from 'yjs'
import {
  addChallenge,
  addTheme,
  deleteChallenge,
  deleteTheme,
  linkIndicator,
  moveToTheme,
} from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Random } from './random.ts'

/** Real updates of a random hour at a board, one by one, as a client sends them. */
export function recordUpdates(random: Random, commands: number): readonly Uint8Array[] {
  const doc = newBoardDoc()
  doc.clientID = random.int(1, 2 ** 31)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const edit = editBoard(doc, 'recorder')
  for (let i = 0; i < commands; i++) randomCommand(edit, random)
  return updates
}

export function randomCommand(edit: ReturnType<typeof editBoard>, random: Random): void {
  const board = readBoard(edit.doc)
  const card = random.pick(board.challenges)
  const theme = random.pick(board.themes)
  switch (random.int(0, 8)) {
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
    default:
      addChallenge(edit, { title: random.word(), goals: [random.int(1, 17)] }, board)
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
