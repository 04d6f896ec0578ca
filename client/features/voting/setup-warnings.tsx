import { useMemo } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { isSeated } from '#shared/domain/seat.ts'
import { mayVote } from '#shared/domain/voting/round.ts'
import { setupWarnings } from '#shared/domain/voting/warnings.ts'
import { challengeName } from '#shared/export/words.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { Candidate, SetupForm } from './setup-form.ts'

interface SetupWarningsProps {
  readonly form: SetupForm
  readonly chosen: readonly Candidate[]
  readonly stage: Stage
}

/** V4. What is worth a thought before the round opens. None of it stops anybody. */
export function SetupWarnings({ form, chosen, stage }: SetupWarningsProps) {
  const t = useTexts()
  const words = t.setup
  const voters = stage.people.seats.filter((seat) => isSeated(seat) && mayVote(form, seat.role)).length
  const { trial } = form
  const warnings = useMemo(() => setupWarnings(chosen, voters, { trial }), [chosen, voters, trial])
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning">
      {warnings.map((warning) => {
        if (warning.kind === 'manyOptions') return <p key={warning.kind}>{words.manyOptions(warning)}</p>
        if (warning.kind === 'fewVoters') return <p key={warning.kind}>{words.fewVoters}</p>
        return <SimilarPairs key={warning.kind} pairs={warning.pairs} />
      })}
    </Notice>
  )
}

function SimilarPairs({ pairs }: { readonly pairs: readonly (readonly [Candidate, Candidate])[] }) {
  const words = useTexts().setup
  return (
    <>
      <p>{words.similar}</p>
      <ul>
        {pairs.map(([a, b]) => (
          <li key={`${a.id} ${b.id}`}>{words.similarPair({ a: challengeName(a), b: challengeName(b) })}</li>
        ))}
      </ul>
    </>
  )
}
