import { type FormEvent, useEffect, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { seatName } from '#client/features/workshop/seat-name.ts'
import { told } from '#client/features/workshop/use-command.ts'
import { useTexts } from '#client/session/language.ts'
import { openStageSession } from '#client/session/stage-session.ts'
import { Field } from '#client/ui/field.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { paths } from '#shared/api/paths.ts'
import type { HeldSeat } from '#shared/api/replies.ts'
import { SEAT_LIMITS } from '#shared/domain/seat.ts'
import type { Stage } from '#shared/wire/stage.ts'
import './door.css'

interface VoteForProps {
  /** Of the person's own seat. */
  readonly stage: Stage
  /** The Stage of the seat that is voted for; undefined for the own one. */
  readonly onStage: (stage: Stage | undefined) => void
}

/** V7. For whom this device votes: its own person, or one beside it who has no device. */
export function VoteFor({ stage, onStage }: VoteForProps) {
  const t = useTexts()
  const { voteFor } = t.door
  const { id } = stage.workshop
  const loaded = useLoad<readonly HeldSeat[]>(paths.seats(id))
  const [added, setAdded] = useState<readonly HeldSeat[]>([])
  const [chosen, setChosen] = useState<string>(stage.me.id)
  const listed = loaded.kind === 'loaded' ? loaded.value : []
  const held = [...listed, ...added.filter((seat) => !listed.some((other) => other.id === seat.id))]
  const other = held.find((seat) => seat.id === chosen && seat.id !== stage.me.id)
  const otherId = other?.id
  useEffect(() => {
    if (otherId === undefined) return onStage(undefined)
    const session = openStageSession(id, { seat: otherId })
    const tell = () => {
      const state = session.state.get()
      onStage(state.kind === 'closed' ? undefined : state.stage)
    }
    const unfollow = session.state.subscribe(tell)
    return () => {
      unfollow()
      session.close()
    }
  }, [id, otherId, onStage])
  return (
    <div className="stack vote-for">
      {held.length > 1 && (
        <OptionField
          label={voteFor.label}
          value={chosen}
          options={held.map(({ id }) => id)}
          names={Object.fromEntries(
            held.map((seat) => [seat.id, seat.id === stage.me.id ? voteFor.me : seatName(t, seat)]),
          )}
          onChange={setChosen}
        />
      )}
      {other && (
        <p className="strong" role="status">
          {voteFor.now({ name: seatName(t, other) })}
          {other.isWaiting && ` (${voteFor.waiting})`}
        </p>
      )}
      <AddPerson
        key={added.length}
        workshop={id}
        onAdded={(seat) => {
          setAdded([...added, seat])
          setChosen(seat.id)
        }}
      />
    </div>
  )
}

interface AddPersonProps {
  readonly workshop: string
  readonly onAdded: (seat: HeldSeat) => void
}

function AddPerson({ workshop, onAdded }: AddPersonProps) {
  const t = useTexts().door.voteFor
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const made = await api.post<HeldSeat>(paths.seats(workshop), { name: name.trim() })
    setBusy(false)
    if (!(await told(Promise.resolve(made))) || !made.ok) return
    setName('')
    onAdded(made.value)
  }
  return (
    <details className="ds-details">
      <summary>{t.add}</summary>
      <form className="stack" onSubmit={(event) => void add(event)}>
        <Field label={t.name} description={t.help}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              autoComplete="off"
              maxLength={SEAT_LIMITS.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" className="ds-button" data-variant="secondary" aria-busy={isBusy}>
          {t.submit}
        </button>
      </form>
    </details>
  )
}
