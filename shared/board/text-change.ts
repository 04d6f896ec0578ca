import * as Y from 'yjs'
import { spliceBetween } from './text.ts'

/** At `at` of a text, `out` gives way to `put`. */
interface Swap {
  readonly at: number
  readonly out: string
  readonly put: string
}

/** What is done to a text at once: swaps from front to back, each counted in the text as it is before all of them. */
export type TextChange = readonly Swap[]

/** What makes `after` of `before` by one swap, as small as can be. */
export function changeBetween(before: string, after: string): TextChange {
  const { start, removed, inserted } = spliceBetween(before, after)
  if (removed === 0 && inserted === '') return []
  return [{ at: start, out: before.slice(start, start + removed), put: inserted }]
}

export const changed = (text: string, change: TextChange): string =>
  change.reduceRight((read, { at, out, put }) => read.slice(0, at) + put + read.slice(at + out.length), text)

/** The same on a shared text, in which what is not named stays whose it is. */
export function changeText(shared: Y.Text, change: TextChange): void {
  for (let i = change.length - 1; i >= 0; i--) {
    const { at, out, put } = change[i] as Swap
    if (out !== '') shared.delete(at, out.length)
    if (put !== '') shared.insert(at, put)
  }
}

/** What takes a change back. */
export function inverse(change: TextChange): TextChange {
  let shift = 0
  return change.map(({ at, out, put }) => {
    const back = { at: at + shift, out: put, put: out }
    shift += put.length - out.length
    return back
  })
}

/**
 * `change` as it is to be made after `first`, when both were meant for the same text. What either puts in stays, and
 * what `first` has taken out already is not taken out again. Where both put something at one place, that of `change`
 * comes behind if `isBehind`: with one of each, both orders give the same text.
 */
export function rebase(change: TextChange, first: TextChange, isBehind: boolean): TextChange {
  return change.flatMap(({ at, out, put }) => {
    const swaps = put === '' ? [] : [{ at: placeAfter(at, first, isBehind), out: '', put }]
    for (let i = 0; i < out.length; i++) {
      if (first.some((swap) => swap.at <= at + i && at + i < swap.at + swap.out.length)) continue
      const place = placeAfter(at + i, first, true)
      const last = swaps.at(-1)
      if (last && last.at + last.out.length === place) last.out += out.charAt(i)
      else swaps.push({ at: place, out: out.charAt(i), put: '' })
    }
    return swaps
  })
}

/** Where the place before the letter `at` is after a change; behind what that puts there, if `isBehind`. */
function placeAfter(at: number, first: TextChange, isBehind: boolean): number {
  let shift = 0
  for (const swap of first) {
    if (swap.at > at || (swap.at === at && !isBehind)) break
    if (swap.at + swap.out.length > at) return swap.at + shift + swap.put.length
    shift += swap.put.length - swap.out.length
  }
  return at + shift
}

/** What would take back what a finished transaction did to a text. */
export function textOpposite(transaction: Y.Transaction, text: Y.Text): TextChange {
  const swaps: { at: number; out: string; put: string }[] = []
  let at = 0
  let isGoingOn = false
  for (let item = text._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue
    const was = wasThere(transaction, item)
    if (was === !item.deleted) {
      isGoingOn &&= item.deleted
      if (!item.deleted) at += item.length
      continue
    }
    if (!isGoingOn) swaps.push({ at, out: '', put: '' })
    isGoingOn = true
    const swap = swaps.at(-1) as (typeof swaps)[number]
    if (was) swap.put += item.content.str
    else {
      swap.out += item.content.str
      at += item.length
    }
  }
  return swaps
}

/** Whether an item was in the document, not deleted, before a transaction that is finished now. */
export function wasThere({ beforeState, deleteSet }: Y.Transaction, { id, deleted }: Y.Item): boolean {
  if (id.clock >= (beforeState.get(id.client) ?? 0)) return false
  return !deleted || Y.isDeleted(deleteSet, id)
}
