import { useState } from 'react'
import { useCommand } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { notify } from '#client/ui/toast.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import { type Group, WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'
import './door.css'

/** So many people get something said in one group; the number that is proposed comes from it. */
const GOOD_SIZE = 6

/** F19. Makes groups by number or by hand, names them and takes them away. Seats are moved where the people are. */
export function GroupsEditor({ stage }: { readonly stage: Stage }) {
  const t = useTexts().door.groups
  const { isBusy, send } = useCommand()
  const { groups } = stage.workshop
  const takePart = stage.people.seats.filter(({ role }) => !isFacilitating(role) && role !== 'observer')
  const [count, setCount] = useState(() => Math.max(2, Math.round(takePart.length / GOOD_SIZE)))
  const keep = (next: readonly { readonly id: string | null; readonly name: string }[]) =>
    send({ type: 'setGroups', groups: next.map(({ id, name }) => ({ id, name })) })
  const deal = async () => {
    const names = Array.from({ length: count }, (_, i) => groups[i]?.name ?? t.name({ number: i + 1 }))
    if (await send({ type: 'dealGroups', names })) notify(t.dealt({ count }), 'success')
  }
  const freeName = () => {
    const taken = new Set(groups.map(({ name }) => name))
    const numbers = Array.from({ length: groups.length + 1 }, (_, i) => t.name({ number: i + 1 }))
    return numbers.find((name) => !taken.has(name))!
  }
  return (
    <details className="ds-details">
      <summary>{groups.length === 0 ? t.title : t.edit}</summary>
      <div className="stack door-groups">
        <p className="muted small">{t.dealHelp}</p>
        <Field label={t.number}>
          {(control) => (
            <input
              {...control}
              className="ds-input door-count"
              type="number"
              inputMode="numeric"
              min={1}
              max={WORKSHOP_LIMITS.groups}
              value={count}
              onChange={(event) => setCount(within(event.currentTarget.valueAsNumber))}
            />
          )}
        </Field>
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant={groups.length === 0 ? 'primary' : 'secondary'}
            aria-busy={isBusy}
            onClick={() => void deal()}
          >
            {groups.length === 0 ? t.deal : t.dealAgain}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            disabled={isBusy || groups.length >= WORKSHOP_LIMITS.groups}
            onClick={() => void keep([...groups, { id: null, name: freeName() }])}
          >
            {groups.length === 0 ? t.empty : t.add}
          </button>
        </div>
        {groups.map((group, index) => (
          <GroupRow
            key={group.id}
            group={group}
            number={index + 1}
            size={takePart.filter((seat) => seat.group === group.id).length}
            onName={(name) =>
              void keep(groups.map((other) => (other === group ? { ...group, name } : other)))
            }
            onRemove={() => void keep(groups.filter((other) => other !== group))}
          />
        ))}
      </div>
    </details>
  )
}

const within = (count: number) => Math.min(WORKSHOP_LIMITS.groups, Math.max(1, Math.round(count) || 1))

interface GroupRowProps {
  readonly group: Group
  readonly number: number
  readonly size: number
  readonly onName: (name: string) => void
  readonly onRemove: () => void
}

function GroupRow({ group, number, size, onName, onRemove }: GroupRowProps) {
  const t = useTexts().door.groups
  const [draft, setDraft] = useState<string>()
  const save = () => {
    const name = draft?.trim()
    if (name && name !== group.name) onName(name)
    setDraft(undefined)
  }
  return (
    <div className="door-group">
      <input
        className="ds-input"
        aria-label={t.nameLabel({ number })}
        maxLength={WORKSHOP_LIMITS.groupName}
        value={draft ?? group.name}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      <span className="muted small numeric">{t.size({ count: size })}</span>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-color="danger"
        aria-label={t.removeLabel({ name: group.name })}
        onClick={onRemove}
      >
        {t.remove}
      </button>
    </div>
  )
}
