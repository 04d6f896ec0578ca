import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { BallotForm } from './ballot-form.tsx'
import { type Candidate, electorateOf, methodOf, type SetupFault, type SetupForm } from './setup-form.ts'
import type { Candidates } from './use-candidates.ts'
import { useTrialBallot } from './use-trial-ballot.ts'

interface SetupPreviewProps {
  readonly form: SetupForm
  readonly faults: readonly SetupFault[]
  readonly chosen: readonly Candidate[]
  readonly stage: Stage
  readonly conflictsOf: Extract<Candidates, { kind: 'loaded' }>['conflictsOf']
}

/** The ballot as voters will meet it, to be tried; offered once the form has no faults. */
export function SetupPreview({ form, faults, chosen, stage, conflictsOf }: SetupPreviewProps) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        disabled={faults.length > 0}
        onClick={() => setOpen(true)}
      >
        {t.setup.preview}
      </button>
      {createPortal(
        // outside the form, which Enter on a ballot would send
        <Dialog open={isOpen} onClose={() => setOpen(false)} title={t.setup.preview}>
          <Notice>{t.setup.previewHelp}</Notice>
          <Ballot round={roundOf(form, chosen, conflictsOf)} stage={stage} />
        </Dialog>,
        document.body,
      )}
    </>
  )
}

function Ballot({ round, stage }: { readonly round: StageRound; readonly stage: Stage }) {
  const ballot = useTrialBallot(round)
  return <BallotForm ballot={ballot} stage={stage} clockOffset={0} />
}

/** The round that the form would open, as far as a ballot shows it. */
function roundOf(
  form: SetupForm,
  chosen: readonly Candidate[],
  conflictsOf: SetupPreviewProps['conflictsOf'],
): StageRound {
  const options = chosen.map(({ id, number, title, body }): RoundOption => {
    const conflicts = conflictsOf(id)
    return { id, number: number ?? 0, title, body, rev: 0, ...(conflicts.length > 0 && { conflicts }) }
  })
  return {
    ...NO_ROUND,
    question: form.question,
    method: methodOf(form),
    tieRule: form.tieRule,
    options,
    electorate: electorateOf(form),
    weighting: form.weighting,
    paper: form.paper,
    hidden: form.hidden,
    trial: form.trial,
    evaluation: form.evaluation,
  }
}

const NO_ROUND: Omit<
  StageRound,
  | 'question'
  | 'method'
  | 'tieRule'
  | 'options'
  | 'electorate'
  | 'weighting'
  | 'paper'
  | 'hidden'
  | 'trial'
  | 'evaluation'
> = {
  id: 'rnd_00000000000000000000',
  number: 0,
  parent: null,
  state: 'open',
  breakdown: null,
  commitment: null,
  seed: null,
  cancelReason: null,
  openedAt: 0,
  closesAt: null,
  closedAt: null,
  result: null,
  turnout: { eligible: 0, cast: 0, done: 0 },
  groups: null,
  hasRecord: false,
  ballot: null,
  code: null,
  mayVote: true,
  isOnPaper: false,
  entries: [],
  draft: null,
}
