import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { AgreedBanner } from './agreed-banner.tsx'
import { FileLinks } from './file-links.tsx'
import { ChosenSection, OthersSection, ParkedSection } from './report-sections.tsx'
import { useOutcomes } from './use-outcomes.ts'
import './outcomes.css'

const DraftEditor = lazy(() =>
  import('./draft-editor.tsx').then((module) => ({ default: module.DraftEditor })),
)

export interface OutcomesPanelProps {
  readonly workshopId: string
  readonly stage: Stage
}

/** Screen 8. What the workshop chooses and parks: facilitators write it, everyone can follow it. */
export function OutcomesPanel({ workshopId, stage }: OutcomesPanelProps) {
  const t = useTexts()
  const isRunning = isFacilitating(stage.me.role)
  const agreed = stage.agreements.at(-1)
  const [first] = useState(agreed)
  const [revising, setRevising] = useState<number>()
  const isRevising = agreed !== undefined && revising === agreed
  const isEditing = isRunning && (agreed === undefined || isRevising)
  const { outcomes, failure, retry } = useOutcomes(workshopId, isEditing && isRevising, versionOf(stage))
  if (!outcomes) {
    return failure ? (
      <Notice tone="danger" title={t.outcomes.failed} live="alert">
        <p>{t.problems[failure.code]}</p>
        <p>
          <button type="button" className="ds-button" data-variant="secondary" onClick={retry}>
            {t.common.tryAgain}
          </button>
        </p>
      </Notice>
    ) : (
      <Loading />
    )
  }
  const files = <FileLinks workshopId={workshopId} withArchive={isRunning} />
  return (
    <section className="outcomes stack" aria-label={t.outcomes.heading}>
      <h2 className="ds-heading" data-size="xs">
        {isEditing || agreed === undefined ? t.outcomes.heading : t.outcomes.agreedHeading}
      </h2>
      {isRevising && <Notice>{t.outcomes.status.revising({ number: agreed })}</Notice>}
      {!isEditing && outcomes.agreement && (
        <AgreedBanner agreement={outcomes.agreement} takesFocus={isRunning && agreed !== first} />
      )}
      {isEditing ? (
        // what is frozen is not what is edited: wait for the draft itself
        outcomes.agreement === null && (
          <Suspense fallback={<Loading />}>
            <DraftEditor
              workshopId={workshopId}
              outcomes={outcomes}
              replaces={agreed}
              onKeep={isRevising ? () => setRevising(undefined) : undefined}
            />
          </Suspense>
        )
      ) : (
        <ReadOnly outcomes={outcomes}>
          {isRunning && agreed !== undefined && (
            <div className="row">
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => setRevising(agreed)}
              >
                {t.outcomes.agree.again}
              </button>
            </div>
          )}
          {files}
        </ReadOnly>
      )}
      {isEditing && files}
    </section>
  )
}

/** What the outcomes depend on and the stage tells: when this changes, they are worth fetching again. */
const versionOf = (stage: Stage): string =>
  [
    stage.draftRev,
    stage.agreements.length,
    ...stage.rounds.map((round) => `${round.number}${round.state}`),
  ].join()

interface ReadOnlyProps {
  readonly outcomes: Outcomes
  /** Stands below what was chosen, which one comes for, and above the rest, which may be long. */
  readonly children: ReactNode
}

function ReadOnly({ outcomes, children }: ReadOnlyProps) {
  const t = useTexts()
  if (outcomes.challenges.length === 0) {
    return (
      <>
        <p>{t.outcomes.empty}</p>
        {children}
      </>
    )
  }
  return (
    <>
      {outcomes.agreement === null && <p className="muted">{t.outcomes.status.draft}</p>}
      <ChosenSection outcomes={outcomes} />
      {children}
      <ParkedSection outcomes={outcomes} />
      <OthersSection outcomes={outcomes} />
    </>
  )
}
