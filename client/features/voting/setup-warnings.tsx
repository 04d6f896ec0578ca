import { useMemo } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { FEW_VOTERS, MANY_OPTIONS, mayVote } from '#shared/domain/voting/round.ts'
import { similarPairs } from '#shared/domain/voting/similar.ts'
import { challengeName } from '#shared/export/words.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { Candidate, SetupForm } from './setup-form.ts'

interface SetupWarningsProps {
  readonly form: SetupForm
  readonly chosen: readonly Candidate[]
  readonly stage: Stage
}

/** Similar pairs that are listed at most. */
const PAIRS = 5

/** Options that are compared: each with each, so that more would keep somebody waiting. */
const COMPARED = 200

/** V4. What is worth a thought before the round opens. None of it stops anybody. */
export function SetupWarnings({ form, chosen, stage }: SetupWarningsProps) {
  const t = useTexts()
  const words = t.setup
  const voters = stage.people.seats.filter(
    (seat) => seat.state !== 'removed' && mayVote(form, seat.role),
  ).length
  const pairs = useMemo(() => similarPairs(chosen.slice(0, COMPARED), PAIRS), [chosen])
  const isMany = chosen.length > MANY_OPTIONS
  const isFew = voters < FEW_VOTERS && !form.trial
  if (!isMany && !isFew && pairs.length === 0) return null
  return (
    <Notice tone="warning">
      {isMany && <p>{words.manyOptions({ count: chosen.length })}</p>}
      {isFew && <p>{words.fewVoters}</p>}
      {pairs.length > 0 && (
        <>
          <p>{words.similar}</p>
          <ul>
            {pairs.map(([a, b]) => (
              <li key={`${a.id} ${b.id}`}>
                {words.similarPair({ a: challengeName(a), b: challengeName(b) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
