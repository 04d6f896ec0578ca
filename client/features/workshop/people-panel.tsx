import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { DoorRules } from '#client/features/door/door-rules.tsx'
import { GroupsEditor } from '#client/features/door/groups-editor.tsx'
import { HandOverDialog } from '#client/features/door/hand-over-dialog.tsx'
import { ReturnCode } from '#client/features/door/return-code.tsx'
import { WaitingList } from '#client/features/door/waiting-list.tsx'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Question } from '#client/ui/question.tsx'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import { isFacilitating, ROLES } from '#shared/domain/role.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import type { Person, Stage } from '#shared/wire/stage.ts'
import { BoardLock } from './board-lock.tsx'
import { PersonRow } from './person-row.tsx'
import { seatName } from './seat-name.ts'
import { told } from './use-command.ts'
import './people-panel.css'

/** Screen 5: who is in the workshop, as what and where. Facilitators keep the door, give roles, make groups, remove. */
export function PeoplePanel({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const { people: texts } = t.workshop
  const [removing, setRemoving] = useState<Person>()
  const [heir, setHeir] = useState<Person>()
  const { people, me, workshop } = stage
  const leads = isFacilitating(me.role) && isEditable(workshop.status)
  const isAlone = people.here + people.watching <= 1
  const group = workshop.groups.find(({ id }) => id === me.group)
  return (
    <div className="stack">
      <p className="strong numeric">
        {isAlone ? texts.onlyYou : texts.here({ count: people.here })}
        {people.watching > 0 && ` · ${texts.watching({ count: people.watching })}`}
      </p>
      {group && <p>{t.door.groups.yours(group)}</p>}
      {leads && (
        <>
          <WaitingList waiting={people.waiting} />
          <div className="row">
            <BoardLock isLocked={workshop.boardLocked} />
          </div>
          <DoorRules workshop={workshop} />
          <GroupsEditor stage={stage} />
        </>
      )}
      <ul className="people-panel list-plain">
        {[...people.seats].sort(byPresence).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            groups={workshop.groups}
            isMe={person.id === me.id}
            mayChange={leads}
            isOwner={me.role === 'facilitator'}
            onRemove={() => setRemoving(person)}
            {...(me.role === 'facilitator' &&
              person.role === 'cofacilitator' && { onHandOver: () => setHeir(person) })}
          />
        ))}
      </ul>
      {!isFacilitating(me.role) && <p className="muted small">{texts.onlyHere}</p>}
      {isEditable(workshop.status) && <ReturnCode stage={stage} />}
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
    <Question
      open={person !== undefined}
      title={texts.removeTitle({ name })}
      yes={texts.remove}
      isDanger
      onYes={() => void remove()}
      onNo={onClose}
    >
      <p>{texts.removeBody}</p>
    </Question>
  )
}
