import { useSyncExternalStore } from 'react'
import { tieOfOther } from '#client/features/actors/tie-words.ts'
import { useTexts } from '#client/session/language.ts'
import { nameOfCard } from '#client/ui/card-names.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Board } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { useList } from './list-context.ts'

type Words = Pick<Texts, 'actors' | 'actorCards' | 'names'>

/** Who can help with a challenge, and what is going to be done about it, a line each. */
export function TiedLines({ card }: { readonly card: string }) {
  const t = useTexts()
  const { session } = useList()
  const lines = useSyncExternalStore(session.watch.subscribe, () =>
    linesOf(session.watch.current(), t).get(card),
  )
  if (lines === undefined) return null
  return (
    <ul className="board-list-links" aria-label={t.actorCards.tied}>
      {lines.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

let seen:
  | { readonly board: Board; readonly t: Words; readonly lines: ReadonlyMap<string, string> }
  | undefined

/** By challenge, worked out once for each state of the board: as texts, so that a row can tell that nothing has changed. */
function linesOf(board: Board, t: Words): ReadonlyMap<string, string> {
  if (seen?.board === board && seen.t === t) return seen.lines
  const top = shownWith(board)
  const lines = new Map<string, string[]>()
  const add = (challenge: string, line: string) => {
    const home = top.get(challenge) ?? challenge
    const own = lines.get(home) ?? []
    const words = line.replace(/\s+/g, ' ')
    if (!own.includes(words)) lines.set(home, [...own, words])
  }
  for (const link of board.actorLinks) add(link.to, tieOfOther(board, link, t))
  for (const activity of board.activities) {
    const line = t.actorCards.planned({ name: nameOfCard(activity, t.names) })
    for (const id of activity.challenges) add(id, line)
  }
  const texts = new Map([...lines].map(([id, own]) => [id, own.join('\n')]))
  seen = { board, t, lines: texts }
  return texts
}
