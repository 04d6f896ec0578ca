import { api } from '#client/api/request.ts'
import { ToldCheckbox } from '#client/features/door/told-checkbox.tsx'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import type { UpdateSeat } from '#shared/api/workshops.ts'
import { isVoterByDefault, ROLES, type Role } from '#shared/domain/role.ts'
import type { Group } from '#shared/domain/workshop.ts'
import type { Person } from '#shared/wire/stage.ts'
import { seatName } from './seat-name.ts'
import { told } from './use-command.ts'

interface PersonRowProps {
  readonly person: Person
  readonly groups: readonly Group[]
  readonly isMe: boolean
  /** Whether who looks at it runs the workshop. */
  readonly mayChange: boolean
  /** Only an owner makes, unmakes or removes an owner (F6). */
  readonly isOwner: boolean
  readonly onRemove: () => void
  readonly onHandOver?: () => void
}

/** One person: name, role, group, way of voting; for facilitators, what can be changed of that. */
export function PersonRow(props: PersonRowProps) {
  const { person, groups, isMe, mayChange } = props
  const t = useTexts()
  const { people: texts } = t.workshop
  const hasRoleChoice = mayChange && !isMe && mayRule(props)
  const notes = [
    !hasRoleChoice && t.common.roles[person.role],
    !mayChange && groups.find(({ id }) => id === person.group)?.name,
    person.paperVoter && t.door.paper.short,
    person.jobRole,
  ]
  return (
    <li data-connected={person.connected || undefined}>
      <span className="people-panel-dot" aria-hidden="true" />
      <div className="people-panel-words">
        <p>
          <span className="strong">{seatName(t, person)}</span>
          {isMe && ` (${texts.you})`}
          <span className="visually-hidden">, {person.connected ? texts.connected : texts.away}</span>
        </p>
        <p className="muted small">{notes.filter(Boolean).join(' · ')}</p>
      </div>
      {mayChange && <PersonActions {...props} />}
    </li>
  )
}

const mayRule = ({ isOwner, person }: PersonRowProps) => isOwner || person.role !== 'facilitator'

function PersonActions(props: PersonRowProps) {
  const { person, groups, isMe, isOwner, onRemove, onHandOver } = props
  const isRuled = !isMe && mayRule(props)
  const t = useTexts()
  const { people: texts } = t.workshop
  const workshopId = useWorkshopId()
  const name = seatName(t, person)
  const change = (patch: UpdateSeat) => told(api.patch(paths.seat(workshopId, person.id), patch))
  const changeRole = async (role: Role) => {
    if (await change({ role })) notify(texts.roleChanged({ name, role: t.common.roles[role] }), 'success')
  }
  return (
    <div className="people-panel-actions">
      {isRuled && (
        <select
          className="ds-input"
          aria-label={texts.role({ name })}
          value={person.role}
          onChange={(event) => void changeRole(event.currentTarget.value as Role)}
        >
          {ROLES.filter((role) => isOwner || role !== 'facilitator').map((role) => (
            <option key={role} value={role}>
              {t.common.roles[role]}
            </option>
          ))}
        </select>
      )}
      {groups.length > 0 && (
        <select
          className="ds-input"
          aria-label={t.door.groups.of({ name })}
          value={person.group ?? ''}
          onChange={(event) => void change({ group: event.currentTarget.value || null })}
        >
          <option value="">{t.door.groups.none}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </select>
      )}
      {isVoterByDefault(person.role) && (
        <ToldCheckbox
          checked={person.paperVoter}
          label={t.door.paper.of({ name })}
          onChange={(paperVoter) => change({ paperVoter })}
        >
          {t.door.paper.mark}
        </ToldCheckbox>
      )}
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
      {isRuled && (
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
      )}
    </div>
  )
}
