import { useEffect, useState } from 'react'
import { api } from '#client/api/request.ts'
import type { WritingProgress } from '#shared/api/drafts.ts'
import { paths } from '#shared/api/paths.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { type LooseEnd, looseEnds } from './loose-ends.ts'

export type LooseEndsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'known'; readonly list: readonly LooseEnd[] }

interface Read {
  readonly outcomes: Outcomes
  readonly writing: WritingProgress
}

/** What is still open, asked of the server once when the dialog opens; rounds follow the stage. */
export function useLooseEnds({ workshop, rounds }: Stage): LooseEndsState {
  const { id } = workshop
  const [read, setRead] = useState<Read | 'failed'>()
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    void Promise.all([
      api.get<Outcomes>(`${paths.outcomes(id)}?draft=1`, { signal }),
      api.get<WritingProgress>(paths.privateWriting(id), { signal }),
    ]).then(([outcomes, writing]) => {
      if (signal.aborted) return
      setRead(outcomes.ok && writing.ok ? { outcomes: outcomes.value, writing: writing.value } : 'failed')
    })
    return () => leaving.abort()
  }, [id])
  if (read === undefined) return { kind: 'loading' }
  if (read === 'failed') return { kind: 'failed' }
  return { kind: 'known', list: looseEnds(rounds, read.outcomes, read.writing) }
}
