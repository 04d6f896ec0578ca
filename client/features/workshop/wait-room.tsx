import { type FormEvent, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useWorkshopId } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import { SEAT_LIMITS } from '#shared/domain/seat.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { ReturnCode } from './parts.tsx'
import { seatName } from './seat-name.ts'
import { told } from './use-command.ts'
import './wait-room.css'

/** Screen 10: in, and waiting for the start. It comes by itself. */
export function WaitRoom({ stage }: { readonly stage: Stage }) {
  const t = useTexts()
  const { wait, lobby } = t.workshop
  const { workshop, me, people } = stage
  useTitle(workshop.title)
  return (
    <PageFrame>
      <div className="wait-room stack">
        <p className="strong wait-room-workshop" lang={workshop.language}>
          {workshop.title}
        </p>
        <h1 className="ds-heading" data-size="lg">
          {wait.title}
        </h1>
        <p role="status">{wait.body}</p>
        <p>{wait.as({ name: seatName(t, me), role: t.common.roles[me.role] })}</p>
        <ChangeName name={me.name} seat={me.id} />
        <ReturnCode stage={stage} isQuiet />
        <p className="muted numeric">{lobby.here({ count: people.here })}</p>
      </div>
    </PageFrame>
  )
}

function ChangeName({ name, seat }: { readonly name: string; readonly seat: string }) {
  const t = useTexts().workshop.wait
  const workshopId = useWorkshopId()
  const [draft, setDraft] = useState<string>()
  if (draft === undefined) {
    return (
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setDraft(name)}>
        {t.changeName}
      </button>
    )
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await told(api.patch(paths.seat(workshopId, seat), { name: draft.trim() }))) setDraft(undefined)
  }
  return (
    <form className="stack wait-room-name" onSubmit={(event) => void save(event)}>
      <Field label={t.newName}>
        {(control) => (
          <input
            {...control}
            className="ds-input"
            autoComplete="given-name"
            maxLength={SEAT_LIMITS.name}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" className="ds-button">
        {t.saveName}
      </button>
    </form>
  )
}
