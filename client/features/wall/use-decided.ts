import { useEffect, useState } from 'react'
import { api } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** Again after a failure, milliseconds. */
const RETRY = 5000

/** The outcomes as an observer gets them, kept up to date. What was heard last stays while newer ones are fetched. */
export function useDecided({ workshop, draftRev, agreements, rounds }: Stage): Outcomes | undefined {
  const [outcomes, setOutcomes] = useState<Outcomes>()
  const { id } = workshop
  const version = [
    draftRev,
    agreements.length,
    ...rounds.map(({ number, state }) => `${number}${state}`),
  ].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says only that there is something new
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const leaving = new AbortController()
    const read = async () => {
      const query = { as: 'wall' }
      const reply = await api.get<Outcomes>(paths.outcomes(id), { query, signal: leaving.signal })
      if (leaving.signal.aborted) return
      if (reply.ok) setOutcomes(reply.value)
      else timer = setTimeout(() => void read(), RETRY)
    }
    void read()
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [id, version])
  return outcomes
}
