import { api } from '#client/api/request.ts'
import { seatName } from '#client/features/workshop/seat-name.ts'
import { told, useCommand } from '#client/features/workshop/use-command.ts'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import type { Person } from '#shared/wire/stage.ts'
import './door.css'

/** F14. Who waits at the door, as they call themselves, to be let in or turned away. */
export function WaitingList({ waiting }: { readonly waiting: readonly Person[] }) {
  const t = useTexts().door.waiting
  const { isBusy, send } = useCommand()
  if (waiting.length === 0) return null
  return (
    <section className="stack door-waiting">
      <div className="row">
        <p className="strong numeric" role="status">
          {t.count({ count: waiting.length })}
        </p>
        {waiting.length > 1 && (
          <button
            type="button"
            className="ds-button"
            aria-busy={isBusy}
            onClick={() => void send({ type: 'letIn', seats: 'all' })}
          >
            {t.letInAll}
          </button>
        )}
      </div>
      <ul className="list-plain stack">
        {waiting.map((person) => (
          <WaitingRow key={person.id} person={person} />
        ))}
      </ul>
    </section>
  )
}

function WaitingRow({ person }: { readonly person: Person }) {
  const t = useTexts()
  const { waiting } = t.door
  const workshopId = useWorkshopId()
  const { isBusy, send } = useCommand()
  const name = seatName(t, person)
  const notes = [
    person.role === 'observer' && t.common.roles.observer,
    person.jobRole,
    !person.connected && waiting.away,
  ]
  return (
    <li className="row door-waiting-row">
      <p>
        <span className="strong">{name}</span>{' '}
        <span className="muted small">{notes.filter(Boolean).join(' · ')}</span>
      </p>
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-label={waiting.letInLabel({ name })}
          aria-busy={isBusy}
          onClick={() => void send({ type: 'letIn', seats: [person.id] })}
        >
          {waiting.letIn}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          aria-label={waiting.refuseLabel({ name })}
          onClick={() => void told(api.delete(paths.seat(workshopId, person.id)))}
        >
          {waiting.refuse}
        </button>
      </div>
    </li>
  )
}
