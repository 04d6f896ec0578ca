import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { HandOverDialog } from '#client/features/door/hand-over-dialog.tsx'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import { isFacilitating, ROLES, type Role } from '#shared/domain/role.ts'
import type { People, Stage } from '#shared/wire/stage.ts'
import { BoardLock } from './board-lock.tsx'
import { seatName } from './seat-name.ts'
import { told } from './use-command.ts'
import './people-panel.css'

type Person = People['seats'][number]

/** Screen 5: who is in the workshop and as what. Facilitators give roles and remove people. */
export function PeoplePanel({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const { people: texts } = t.workshop
  const [removing, setRemoving] = useState<Person>()
  const [heir, setHeir] = useState<Person>()
  const { people, me } = stage
  const leads = isFacilitating(me.role)
  const isAlone = people.here + people.watching <= 1
  return (
    <div className="stack">
      <p className="strong numeric">
        {isAlone ? texts.onlyYou : texts.here({ count: people.here })}
        {people.watching > 0 && ` · ${texts.watching({ count: people.watching })}`}
      </p>
      {leads && <BoardLock isLocked={stage.workshop.boardLocked} />}
      <ul className="people-panel list-plain">
        {[...people.seats].sort(byPresence).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isMe={person.id === me.id}
            mayChange={leads && person.id !== me.id}
            onRemove={() => setRemoving(person)}
            {...(me.role === 'facilitator' &&
              person.role === 'cofacilitator' && { onHandOver: () => setHeir(person) })}
          />
        ))}
      </ul>
      {!leads && <p className="muted small">{texts.onlyHere}</p>}
      <RemoveDialog person={removing} onClose={() => setRemoving(undefined)} />
      <HandOverDialog person={heir} onClose={() => setHeir(undefined)} />
    </div>
  )
}

/** Who leads and who is here first, then in the order of coming. */
const byPresence = (a: Person, b: Person) =>
  Number(isFacilitating(b.role)) - Number(isFacilitating(a.role)) ||
  Number(b.connected) - Number(a.connected) ||
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
  a.number - b.number

interface PersonRowProps {
  readonly person: Person
  readonly isMe: boolean
  readonly mayChange: boolean
  readonly onRemove: () => void
  readonly onHandOver?: () => void
}

function PersonRow({ person, isMe, mayChange, onRemove, onHandOver }: PersonRowProps) {
  const t = useTexts()
  const { people: texts } = t.workshop
  const workshopId = useWorkshopId()
  const name = seatName(t, person)
  const changeRole = async (role: Role) => {
    if (await told(api.patch(paths.seat(workshopId, person.id), { role }))) {
      notify(texts.roleChanged({ name, role: t.common.roles[role] }), 'success')
    }
  }
  return (
    <li data-connected={person.connected || undefined}>
      <span className="people-panel-dot" aria-hidden="true" />
      <div className="people-panel-words">
        <p>
          <span className="strong">{name}</span>
          {isMe && ` (${texts.you})`}
          <span className="visually-hidden">, {person.connected ? texts.connected : texts.away}</span>
        </p>
        <p className="muted small">
          {[!mayChange && t.common.roles[person.role], person.jobRole].filter(Boolean).join(' · ')}
        </p>
      </div>
      {mayChange && (
        <div className="people-panel-actions">
          <select
            className="ds-input"
            aria-label={texts.role({ name })}
            value={person.role}
            onChange={(event) => void changeRole(event.currentTarget.value as Role)}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t.common.roles[role]}
              </option>
            ))}
          </select>
          {onHandOver && (
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              aria-label={t.door.charge.handOverLabel({ name })}
              onClick={onHandOver}
            >
              {t.door.charge.handOver}
            </button>
          )}
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-color="danger"
            aria-label={texts.removeLabel({ name })}
            onClick={onRemove}
          >
            {texts.remove}
          </button>
        </div>
      )}
    </li>
  )
}

interface RemoveDialogProps {
  readonly person: Person | undefined
  readonly onClose: () => void
}

function RemoveDialog({ person, onClose }: RemoveDialogProps) {
  const t = useTexts()
  const { people: texts } = t.workshop
  const workshopId = useWorkshopId()
  const name = person ? seatName(t, person) : ''
  const remove = async () => {
    if (!person) return
    if (await told(api.delete(paths.seat(workshopId, person.id)))) notify(texts.removed({ name }), 'success')
    onClose()
  }
  return (
    <Dialog
      open={person !== undefined}
      onClose={onClose}
      title={texts.removeTitle({ name })}
      actions={
        <>
          <button type="button" className="ds-button" data-color="danger" onClick={() => void remove()}>
            {texts.remove}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </>
      }
    >
      <p>{texts.removeBody}</p>
    </Dialog>
  )
}
