import { useEffect, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { type LatestSaver, latestSaver, type SavePhase } from '#client/features/voting/latest-saver.ts'
import { useLeaveWarning } from '#client/features/voting/use-leave-warning.ts'
import { paths } from '#shared/api/paths.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { type Draft, draftOf, sendable, withUnsent } from './draft.ts'

export interface HeldDraft {
  readonly draft: Draft
  readonly phase: SavePhase
  readonly failure: Failure | undefined
  /** Shows the new draft and saves it: at once, or when typing has paused. */
  readonly change: (next: (draft: Draft) => Draft, isTyping?: boolean) => void
}

/** How long a pause in typing is, milliseconds. */
const PAUSE = 600

/**
 * The draft as this page has it. It follows what other facilitators save as long as nothing of its own is on the
 * way; what is typed here is never taken out of a field.
 */
export function useDraft(workshopId: string, outcomes: Outcomes): HeldDraft {
  const [draft, setDraft] = useState(() => draftOf(outcomes.challenges))
  const [phase, setPhase] = useState<SavePhase>('saved')
  const [failure, setFailure] = useState<Failure>()
  const [saver, setSaver] = useState<LatestSaver<Draft>>()
  useEffect(() => {
    const opened = latestSaver<Draft, unknown>({
      send: (decisions) => api.put(paths.decisions(workshopId), { decisions }),
      onSaved: () => setFailure(undefined),
      onRefused: setFailure,
      onPhase: setPhase,
    })
    setSaver(opened)
    return () => opened.close()
  }, [workshopId])
  useEffect(() => {
    if (saver === undefined || saver.isIdle()) {
      setDraft((local) => withUnsent(draftOf(outcomes.challenges), local))
    }
  }, [outcomes, saver])
  useLeaveWarning(phase === 'saving' || phase === 'waiting')
  return {
    draft,
    phase,
    failure,
    change(next, isTyping = false) {
      const changed = next(draft)
      setDraft(changed)
      saver?.save(sendable(changed), isTyping ? PAUSE : 0)
    },
  }
}
