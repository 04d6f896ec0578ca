import { useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import { ties } from '#shared/domain/voting/ties.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { EarlierRounds, FileLinks, RoundResult } from './after-the-vote.ts'
import { RoundActions } from './round-actions.tsx'
import { RoundSetup } from './round-setup.tsx'
import './running.css'

/* On its way while a round is set up, or the page asks for what is under way. */
const RoundProgress = lazyPart(() => import('./round-progress.tsx').then((m) => m.RoundProgress))
RoundProgress.load()

interface FacilitatorVotingProps {
  readonly workshopId: string
  readonly stage: Stage
  readonly clockOffset: number
}

/** What a new round starts from: nothing, or the round that it repeats. */
type Setup = { readonly parent: StageRound | undefined } | undefined

/** Screen 6. Setting up a round, following its turnout, closing it, showing what came of it. */
export function FacilitatorVoting(props: FacilitatorVotingProps) {
  const element = useRef<HTMLDivElement>(null)
  useKeptFocus(element)
  return (
    // what a button leads to takes its place: the focus goes on there
    <div ref={element}>
      <div className="stack" tabIndex={-1}>
        <Running {...props} />
      </div>
    </div>
  )
}

function Running({ workshopId, stage, clockOffset }: FacilitatorVotingProps) {
  const t = useTexts()
  const underWay = stage.rounds.filter(({ state }) => state === 'open' || state === 'counting')
  const last = stage.rounds.findLast((round) => round.result !== null)
  const [setup, setSetup] = useState<Setup>()
  if (underWay.length > 0) {
    return underWay.map((round) => (
      <RoundProgress
        key={round.id}
        workshopId={workshopId}
        round={round}
        stage={stage}
        clockOffset={clockOffset}
      />
    ))
  }
  const isSettingUp = setup !== undefined || stage.rounds.length === 0
  if (isSettingUp) {
    const parent = setup?.parent
    return (
      <RoundSetup
        key={parent?.id ?? 'new'}
        workshopId={workshopId}
        stage={stage}
        parent={parent}
        selected={parent?.result ? optionsToRepeat(parent) : undefined}
        onClose={stage.rounds.length === 0 ? undefined : () => setSetup(undefined)}
        onOpened={() => setSetup(undefined)}
      />
    )
  }
  return (
    <div className="running stack">
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant={last ? 'secondary' : 'primary'}
          onClick={() => setSetup({ parent: undefined })}
        >
          {t.setup.run.newRound}
        </button>
      </div>
      {last && (
        <>
          <RoundActions workshopId={workshopId} round={last} onAgain={() => setSetup({ parent: last })} />
          <RoundResult workshopId={workshopId} round={last} stage={stage} />
          <FileLinks workshopId={workshopId} withArchive />
        </>
      )}
      <EarlierRounds workshopId={workshopId} stage={stage} except={last} isQuiet />
    </div>
  )
}

/** The options of the first tie, for a run-off; without a tie, all of them. */
function optionsToRepeat(round: StageRound): readonly string[] {
  const tied = round.result && ties(round.result)[0]
  return (tied ?? round.options).map(({ id }) => id)
}
