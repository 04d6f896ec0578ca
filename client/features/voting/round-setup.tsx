import { type FormEvent, useMemo, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { paths } from '#shared/api/paths.ts'
import { activeStep } from '#shared/domain/step.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from './action-failure.tsx'
import {
  type Candidate,
  chosenCandidates,
  firstForm,
  type Planned,
  roundRequest,
  type SetupFault,
  type SetupForm,
  setupFaults,
} from './setup-form.ts'
import { SetupMethod } from './setup-method.tsx'
import { SetupNumbers } from './setup-numbers.tsx'
import { SetupOptions } from './setup-options.tsx'
import { SetupPreview } from './setup-preview.tsx'
import { SetupWarnings } from './setup-warnings.tsx'
import { useAction } from './use-action.ts'
import { type Candidates, useCandidates } from './use-candidates.ts'
import './setup.css'

/** Folded, and here by the time somebody unfolds it. */
const SetupMore = lazyPart(() => import('./setup-more.tsx').then((m) => m.SetupMore))

interface RoundSetupProps {
  readonly workshopId: string
  readonly stage: Stage
  /** The round that the new one repeats, with the options that it is to start from. */
  readonly parent: StageRound | undefined
  readonly selected: readonly string[] | undefined
  readonly onClose: (() => void) | undefined
  readonly onOpened: () => void
}

/** V3. A short form with safe defaults: for most rounds the question is all there is to write. */
export function RoundSetup(props: RoundSetupProps) {
  const t = useTexts()
  const candidates = useCandidates(props.workshopId)
  if (candidates.kind === 'loading') return <Loading />
  if (candidates.kind === 'failed') {
    return (
      <Notice tone="danger" title={t.setup.getFailed} live="alert">
        <p>{t.problems[candidates.failure.code]}</p>
        <p>
          <button type="button" className="ds-button" data-variant="secondary" onClick={candidates.retry}>
            {t.common.tryAgain}
          </button>
        </p>
      </Notice>
    )
  }
  if (candidates.challenges.length === 0) return <NothingYet {...props} />
  const { kind: _, ...asked } = candidates
  return <SetupFields {...props} {...asked} />
}

/** V3. Agendas begin with a trial vote, before anybody has written: one tap opens it. */
function NothingYet({ workshopId, onOpened }: RoundSetupProps) {
  const words = useTexts().setup
  const action = useAction()
  const start = async () => {
    const trial = { question: words.practice.question, trial: true }
    if (await action.run(() => api.post(paths.rounds(workshopId), trial))) onOpened()
  }
  return (
    <div className="stack">
      <p>{words.noChallenges}</p>
      <p className="muted">{words.practice.help}</p>
      <ActionFailure action={action} />
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={action.isBusy}
          onClick={() => void start()}
        >
          {action.isBusy ? words.starting : words.practice.start}
        </button>
      </div>
    </div>
  )
}

export interface SetupPartProps {
  readonly form: SetupForm
  readonly change: (changes: Partial<SetupForm>) => void
  /** Faults that have been told: only after the first attempt to start. */
  readonly faults: readonly SetupFault[]
}

type SetupFieldsProps = RoundSetupProps & Omit<Extract<Candidates, { kind: 'loaded' }>, 'kind'>

function SetupFields({
  workshopId,
  stage,
  parent,
  selected,
  challenges: candidates,
  themes,
  conflictsOf,
  onClose,
  onOpened,
}: SetupFieldsProps) {
  const t = useTexts()
  const words = t.setup
  const element = useRef<HTMLFormElement>(null)
  const focusOn = useFocusOnceDrawn(element)
  const [form, setForm] = useState(() => firstForm(words.questionDefault, selected, parent, plannedIn(stage)))
  const { challenges, replace } = useMerged(candidates)
  const [isTried, setTried] = useState(false)
  const action = useAction()
  const faults = setupFaults(form, challenges)
  const { scope, theme, selected: picked } = form
  const chosen = useMemo(
    () => chosenCandidates({ scope, theme, selected: picked }, challenges),
    [scope, theme, picked, challenges],
  )
  const part: SetupPartProps = {
    form,
    change: (changes) => setForm((before) => ({ ...before, ...changes })),
    faults: isTried ? faults : [],
  }
  const start = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.length > 0) {
      focusOn('[aria-invalid]')
      return
    }
    const request = roundRequest(form, challenges, parent?.id)
    if (await action.run(() => api.post(paths.rounds(workshopId), request))) onOpened()
  }
  return (
    <form ref={element} className="setup stack" noValidate onSubmit={(event) => void start(event)}>
      <div className="stack setup-head">
        <h2 className="ds-heading" data-size="xs">
          {parent ? words.again(parent) : words.heading}
        </h2>
        <p className="muted">{words.intro}</p>
      </div>
      <Field
        label={words.question}
        error={part.faults.includes('questionMissing') ? words.questionMissing : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="ds-input"
            maxLength={ROUND_LIMITS.question}
            value={form.question}
            onChange={(event) => part.change({ question: event.currentTarget.value })}
          />
        )}
      </Field>
      <SetupMethod {...part} />
      <SetupNumbers {...part} chosen={chosen.length} />
      <SetupOptions
        {...part}
        challenges={challenges}
        themes={themes}
        isTied={selected !== undefined && selected.length < (parent?.options.length ?? 0)}
      />
      <details className="ds-details" open={part.faults.includes('nobodyVotes') || undefined}>
        <summary>{words.more}</summary>
        <SetupMore {...part} stage={stage} isQuiet />
      </details>
      <SetupWarnings
        form={form}
        chosen={chosen}
        stage={stage}
        onMerged={(pair, into) => {
          replace(pair, into)
          const selected = new Set(form.selected)
          if (pair.some(({ id }) => selected.delete(id))) part.change({ selected: selected.add(into.id) })
        }}
      />
      <ActionFailure action={action} />
      <div className="row">
        <button type="submit" className="ds-button" data-variant="primary" aria-busy={action.isBusy}>
          {action.isBusy ? words.starting : words.start}
        </button>
        <SetupPreview {...{ form, faults, chosen, stage, conflictsOf }} />
        {onClose && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
            {words.cancel}
          </button>
        )}
      </div>
      <p className="small muted">{words.frozen}</p>
    </form>
  )
}

/** The challenges without those that were merged here, and with what they became: the server hears of it by and by. */
function useMerged(candidates: readonly Candidate[]) {
  const [challenges, setChallenges] = useState(candidates)
  const replace = (gone: readonly Candidate[], into: Candidate) =>
    setChallenges((before) => {
      const at = before.findIndex(({ id }) => id === gone[0]?.id)
      return before.with(at, into).filter((card) => !gone.includes(card))
    })
  return { challenges, replace }
}

/** What the step that is under way is for, when its template says how its vote is meant to be held. */
function plannedIn({ agenda, workshop }: Stage): Planned | undefined {
  const step = activeStep(agenda)
  return step?.vote && { question: step.title[workshop.language], method: step.vote }
}
