import { generateNKeysBetween } from 'fractional-indexing'
import { newId } from '../kernel/ids.ts'
import { cardSizeFor } from './card-size.ts'
import type { NewRecord } from './edit.ts'
import { freePlaces } from './free-places.ts'
import { orderAtEnd, zInFront } from './order.ts'
import type { Board } from './records.ts'

/** F2. The cards that notes become, in their order: on free places of the open board, last in the list, in front. */
export function planReveal(
  board: Board,
  notes: readonly { readonly title: string; readonly body: string }[],
): readonly NewRecord[] {
  const sizes = notes.map(({ title, body }) => cardSizeFor(title, body))
  const places = freePlaces(board, sizes)
  const depths = generateNKeysBetween(zInFront(board), null, notes.length)
  const order = orderAtEnd(board.challenges)
  return notes.map(
    ({ title, body }, index): NewRecord => ({
      kind: 'challenge',
      id: newId('chl'),
      title,
      body,
      goals: [],
      targets: [],
      colour: 'yellow',
      size: sizes[index]!,
      place: places[index]!,
      z: depths[index]!,
      order: order + index,
    }),
  )
}
