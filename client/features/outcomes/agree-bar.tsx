import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { ActionFailure } from '#client/features/voting/action-failure.tsx'
import type { SavePhase } from '#client/features/voting/latest-saver.ts'
import { useAction } from '#client/features/voting/use-action.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Question } from '#client/ui/question.tsx'
import { paths } from '#shared/api/paths.ts'
import { chosenIn, type Draft, lacksReason, parkedIn } from './draft.ts'

interface AgreeBarProps {
  readonly workshopId: string
  readonly draft: Draft
  readonly phase: SavePhase
  /** Challenges that are neither chosen nor parked. */
  readonly open: number
  /** The agreement whose place the new one takes. */
  readonly replaces: number | undefined
  readonly onKeep: (() => void) | undefined
  /** A parked one lacks its reason: the first of them. */
  readonly onMissing: (subject: string) => void
}

/** Whether the draft is saved, and the button that freezes it, after a question. */
export function AgreeBar({ workshopId, draft, phase, open, replaces, onKeep, onMissing }: AgreeBarProps) {
  const t = useTexts()
  const words = t.outcomes.agree
  const [isAsking, setAsking] = useState(false)
  const action = useAction()
  const isEmpty = chosenIn(draft).length === 0
  const why = isEmpty ? words.nothing : phase === 'saved' ? undefined : words.notSaved
  const missing = parkedIn(draft).filter(lacksReason)
  const ask = () => {
    if (missing[0]) onMissing(missing[0].subject)
    else if (why !== undefined) announce(why)
    else setAsking(true)
  }
  return (
    <div className="draft-bar stack">
      <ActionFailure action={action} />
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="primary"
          aria-disabled={why !== undefined}
          aria-busy={action.isBusy}
          onClick={ask}
        >
          {action.isBusy ? words.agreeing : words.button}
        </button>
        {onKeep && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onKeep}>
            {words.keep}
          </button>
        )}
        <span className="small muted">
          {isEmpty
            ? words.nothing
            : missing.length > 0
              ? words.withoutReason({ count: missing.length })
              : t.outcomes.edit[phase]}
        </span>
      </div>
      <Question
        open={isAsking}
        title={words.title}
        yes={words.confirm}
        no={words.notYet}
        onYes={() => {
          setAsking(false)
          void action.run(() => api.post(paths.agree(workshopId)))
        }}
        onNo={() => setAsking(false)}
      >
        <p>{words.body({ chosen: chosenIn(draft).length, parked: parkedIn(draft).length })}</p>
        {replaces !== undefined && <p>{words.replaces({ number: replaces })}</p>}
        <Gaps draft={draft} open={open} />
        <p>{words.frozen}</p>
      </Question>
    </div>
  )
}

/** What one may want to complete before it is frozen. None of it is required. */
function Gaps({ draft, open }: { readonly draft: Draft; readonly open: number }) {
  const t = useTexts()
  const words = t.outcomes.agree
  const withoutSentence = chosenIn(draft).filter(({ sentence }) => sentence.trim() === '').length
  const withoutOwner = chosenIn(draft).filter(({ owner }) => owner.trim() === '').length
  const gaps = [
    open > 0 && words.open({ count: open }),
    withoutSentence > 0 && words.withoutSentence({ count: withoutSentence }),
    withoutOwner > 0 && words.withoutOwner({ count: withoutOwner }),
  ].filter((gap) => gap !== false)
  if (gaps.length === 0) return null
  return (
    <Notice tone="warning">
      {gaps.map((gap) => (
        <p key={gap}>{gap}</p>
      ))}
    </Notice>
  )
}
