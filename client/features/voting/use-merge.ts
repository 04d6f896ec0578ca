import type { Pair } from '#client/features/cards/alike.ts'
import { useBoardHold, useLive } from '#client/session/hooks.ts'
import type { BoardSession, Live } from '#client/session/types.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import type { Candidate } from './setup-form.ts'

const NONE: Live<BoardSession | undefined> = { get: () => undefined, subscribe: () => () => {} }

/** Merges two challenges on the board, as one step of undo; undefined while the page has no board open. */
export function useMerge(): ((pair: Pair) => Candidate | undefined) | undefined {
  const session = useLive(useBoardHold()?.session ?? NONE)
  return (
    session &&
    (([a, b]) => {
      const { edit, watch, undo } = session
      let id: Candidate['id'] | undefined
      undo.asOneStep(() => {
        id = mergeChallenges(edit, { cards: [a.id, b.id] }, watch.current())
      })
      return id && { ...a, id, number: null }
    })
  )
}
