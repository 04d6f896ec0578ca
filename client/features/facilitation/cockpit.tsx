import { useServerNow } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { notify } from '#client/ui/toast.tsx'
import { asksForWork, type Cockpit as CockpitNumbers, type Headway } from '#shared/domain/progress.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { useCommand } from '../workshop/use-command.ts'
import { LockAtEnd } from './lock-at-end.tsx'
import './cockpit.css'
import '#client/ui/table.css'

const COUNTED = ['written', 'voted', 'done'] as const

/** F8. How far people are in the step that runs, in numbers; and what facilitators do about it. */
export function Cockpit({ stage }: { readonly stage: Stage }) {
  const t = useTexts().facilitation.cockpit
  const { cockpit, agenda, rounds } = stage
  if (!cockpit) return null
  const step = activeStep(agenda)
  const isVoting = rounds.some((round) => round.state === 'open')
  const hasWork = isVoting || (step !== undefined && asksForWork(step.kind))
  const shown = COUNTED.filter((name) => (name === 'voted' ? isVoting : hasWork))
  return (
    <section className="cockpit stack" aria-label={t.heading}>
      <h3 className="small strong">{t.heading}</h3>
      <p className="numeric">
        {t.here({ count: cockpit.all.connected })}
        {cockpit.all.disconnected > 0 && ` · ${t.away({ count: cockpit.all.disconnected })}`}
      </p>
      <ul className="list-plain cockpit-meters">
        {shown.map((name) => (
          <Meter key={name} label={t[name]} headway={cockpit.all} count={cockpit.all.counts?.[name] ?? 0} />
        ))}
      </ul>
      {cockpit.groups.length > 0 && <Groups cockpit={cockpit} shown={shown} />}
      {hasWork && <NudgeButton at={cockpit.nudgeAt} />}
      {step && <LockAtEnd step={step} steps={agenda.steps} />}
    </section>
  )
}

const seatsOf = ({ connected, disconnected }: Headway) => connected + disconnected

interface MeterProps {
  readonly label: string
  readonly headway: Headway
  readonly count: number
}

/** A share as words and as a bar; the bar says nothing of its own. */
function Meter({ label, headway, count }: MeterProps) {
  const t = useTexts().facilitation.cockpit
  const all = seatsOf(headway)
  return (
    <li>
      <span>{label}</span>
      <span className="strong numeric">{t.of({ count, all })}</span>
      <span className="cockpit-bar" aria-hidden="true">
        <span style={{ inlineSize: `${all === 0 ? 0 : (100 * count) / all}%` }} />
      </span>
    </li>
  )
}

interface GroupsProps {
  readonly cockpit: CockpitNumbers
  readonly shown: readonly (typeof COUNTED)[number][]
}

function Groups({ cockpit, shown }: GroupsProps) {
  const t = useTexts().facilitation.cockpit
  return (
    <div className="cockpit-groups">
      <table className="ds-table numeric">
        <thead>
          <tr>
            <th scope="col">{t.group}</th>
            <th scope="col">{t.connected}</th>
            {shown.map((name) => (
              <th key={name} scope="col">
                {t[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cockpit.groups.map((group) => (
            <tr key={group.name}>
              <th scope="row">{group.name}</th>
              <td>{t.of({ count: group.connected, all: seatsOf(group) })}</td>
              {shown.map((name) => (
                <td key={name}>{group.counts?.[name] ?? <abbr title={t.tooFew}>–</abbr>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Reminds all who are not done, without names. Waits between two. */
function NudgeButton({ at }: { readonly at: number | null }) {
  const t = useTexts().facilitation.nudge
  const { isBusy, send } = useCommand()
  const left = Math.ceil(((at ?? 0) - useServerNow()) / 1000)
  const isWaiting = left > 0
  const press = async () => {
    if (isWaiting) announce(t.wait({ seconds: left }))
    else if (await send({ type: 'nudge' })) notify(t.sent, 'success')
  }
  return (
    <div className="row">
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        aria-disabled={isWaiting}
        aria-busy={isBusy}
        onClick={() => void press()}
      >
        {t.action}
      </button>
      <span className="muted small numeric">{isWaiting ? t.wait({ seconds: left }) : t.help}</span>
    </div>
  )
}
