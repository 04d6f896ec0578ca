import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Rehearsal, RehearsalState } from '#shared/api/rehearsal.ts'
import { REHEARSAL_PHASES } from '#shared/domain/rehearsal.ts'
import { takeLostFocus } from './take-focus.ts'
import type { RehearsalView } from './use-rehearsal.ts'
import { Watch } from './watch.tsx'

interface ProgressProps {
  readonly view: RehearsalView
  readonly rehearsal: Rehearsal
  readonly state: RehearsalState & { readonly kind: 'running' }
}

/** How far a rehearsal is: each part read out when it begins, the numbers only shown. */
export function Progress({ view, rehearsal, state }: ProgressProps) {
  const t = useTexts().rehearsal
  const { phase, through } = state
  const { people } = rehearsal
  const at = REHEARSAL_PHASES.indexOf(phase)
  return (
    <>
      <p role="status" className="strong" tabIndex={-1} ref={takeLostFocus}>
        {t.running({ phase: t.phases[phase] })}
      </p>
      <ol className="list-plain rehearsal-phases">
        {REHEARSAL_PHASES.map((one, index) => (
          <li key={one} data-state={index < at ? 'done' : index === at ? 'now' : 'later'}>
            <span className="rehearsal-mark">{index < at && <Icon name="check" />}</span>
            <span>{t.phases[one]}</span>
            {index === at && one !== 'close' && (
              <span className="muted numeric push">{t.through({ through, people })}</span>
            )}
          </li>
        ))}
      </ol>
      <div className="row">
        <Watch rehearsal={rehearsal} />
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          data-color="danger"
          aria-busy={view.isBusy}
          onClick={view.stop}
        >
          {t.stop}
        </button>
      </div>
    </>
  )
}
