import { useSyncExternalStore } from 'react'
import { writersOf } from '#client/features/people-attention/present.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import './writing-line.css'

interface WritingLineProps {
  readonly session: Pick<BoardSession, 'awareness'>
  /** The card or theme. */
  readonly record: string
}

/** *Who is typing here*, in words beside a card, in the list and on the canvas. Not read out: it changes all the time. */
export function WritingLine({ session, record }: WritingLineProps) {
  const t = useTexts()
  const writers = writersOf(session.awareness)
  const here = useSyncExternalStore(writers.subscribe, () => writers.get().get(record))
  if (!here) return null
  const names = [...new Set(here.map(({ name, number }) => name || t.common.guest({ number })))]
  const [last] = names.slice(-1)
  const said =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} ${t.cards.here.and} ${last}` : (last ?? '')
  return <p className="writing-line small">{t.cards.here.typing({ names: said })}</p>
}
