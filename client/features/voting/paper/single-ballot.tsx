import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { ActionFailure } from '../action-failure.tsx'
import { BallotForm } from '../ballot-form.tsx'
import { useTrialBallot } from '../use-trial-ballot.ts'
import { EntryFields } from './entry-fields.tsx'
import type { EntryFormProps } from './table-form.tsx'

/** V16. One ballot from paper, copied on the ballot that people have on their screens. */
export function SingleBallot({ round, stage, label, action, onEnter, onClose }: EntryFormProps) {
  const words = useTexts().paper
  const [fields, setFields] = useState({ label, municipality: '' })
  const [isTried, setTried] = useState(false)
  const ballot = useTrialBallot(round)
  const isLabelMissing = fields.label.trim() === ''
  const enter = async () => {
    setTried(true)
    if (isLabelMissing) return
    const municipality = fields.municipality === '' ? null : fields.municipality
    await onEnter({ kind: 'ballot', label: fields.label.trim(), municipality, choices: ballot.view.choices })
  }
  return (
    <div className="stack paper-form">
      <EntryFields
        round={round}
        stage={stage}
        {...fields}
        isLabelMissing={isTried && isLabelMissing}
        onChange={(changes) => setFields((before) => ({ ...before, ...changes }))}
      />
      <BallotForm ballot={ballot} stage={stage} clockOffset={0} isCopy />
      <p className="small muted">{words.emptyBallot}</p>
      <ActionFailure action={action} />
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="primary"
          aria-busy={action.isBusy}
          onClick={() => void enter()}
        >
          {action.isBusy ? words.saving : words.save}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}
