import { lazy, Suspense } from 'react'
import { useClockOffset } from '#client/session/hooks.ts'
import { Loading } from '#client/ui/loading.tsx'
import type { Stage } from '#shared/wire/stage.ts'

/*
 * Parts of the workshop that are fetched when they are first shown.
 */

interface PartProps {
  readonly stage: Stage
}

const Voting = lazy(() =>
  import('#client/features/voting/voting-panel.tsx').then((m) => ({ default: m.VotingPanel })),
)
const Outcomes = lazy(() =>
  import('#client/features/outcomes/outcomes-panel.tsx').then((m) => ({ default: m.OutcomesPanel })),
)

const Card = lazy(() => import('./card-panel.tsx').then((m) => ({ default: m.CardPanel })))

export function CardPart(props: PartProps & { readonly cardId: string; readonly onClose: () => void }) {
  return (
    <Suspense fallback={<Loading />}>
      <Card {...props} />
    </Suspense>
  )
}

export function VotingPart({ stage }: PartProps) {
  const clockOffset = useClockOffset()
  return (
    <Suspense fallback={<Loading />}>
      <Voting stage={stage} workshopId={stage.workshop.id} clockOffset={clockOffset} />
    </Suspense>
  )
}

export function OutcomesPart({ stage }: PartProps) {
  return (
    <Suspense fallback={<Loading />}>
      <Outcomes stage={stage} workshopId={stage.workshop.id} />
    </Suspense>
  )
}
