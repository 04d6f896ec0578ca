import type { BoardSession } from '#client/session/types.ts'
import { type ImportedCard, planImport } from '#shared/board/import-plan.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** Cards that go to the server in one message: far fewer than it takes at most. */
const SLICE = 40

type Writing = Pick<BoardSession, 'edit' | 'undo' | 'watch'>

/** How many more cards and themes the board has room for. */
export function roomOn(session: Pick<Writing, 'watch'>) {
  const { challenges, merged, themes } = session.watch.current()
  return {
    cards: Math.max(0, WORKSHOP_LIMITS.challenges - challenges.length - merged.length),
    themes: Math.max(0, WORKSHOP_LIMITS.themes - themes.length),
  }
}

/**
 * Lays cards on the board, all or none of them, as one step of undo; in slices, between which the page is drawn and
 * others are heard. Gives the ids of the cards and themes.
 */
export async function writeImport(
  { edit, undo, watch }: Writing,
  cards: readonly ImportedCard[],
  onProgress: (done: number) => void = () => {},
): Promise<Result<readonly string[], 'boardFull'>> {
  const records = planImport(watch.current(), cards)
  const room = roomOn({ watch })
  if (cards.length > room.cards || records.length - cards.length > room.themes) return fail('boardFull')
  const { captureTimeout } = undo
  undo.stopCapturing()
  undo.captureTimeout = Number.POSITIVE_INFINITY
  try {
    for (let start = 0; start < records.length; start += SLICE) {
      edit.batch(() => {
        for (const record of records.slice(start, start + SLICE)) edit.create(record)
      })
      onProgress(Math.min(records.length, start + SLICE))
      await new Promise((resolve) => setTimeout(resolve))
    }
  } finally {
    undo.captureTimeout = captureTimeout
    undo.stopCapturing()
  }
  return ok(records.map(({ id }) => id))
}
