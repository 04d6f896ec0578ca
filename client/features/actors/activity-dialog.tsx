import { PanelDialog } from '#client/features/cards/panel-dialog.tsx'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { Field } from '#client/ui/field.tsx'
import { addActivity } from '#shared/board/actors.ts'
import { CAPACITY } from '#shared/board/capacity.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Board } from '#shared/board/records.ts'
import { DECISION_LIMITS } from '#shared/domain/decision.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { mayEditRecord } from './actor-rules.ts'
import { ChallengesField } from './challenges-field.tsx'
import { NewRecordDialog } from './new-record-dialog.tsx'
import { type ActivityValues, type Fields, useDraftFields, useRecordFields } from './record-fields.ts'
import type { DialogShared } from './record-windows.tsx'
import { TextField } from './text-field.tsx'

/** MO3. Makes a change activity, or changes one. */
export function ActivityDialog({ id, ...shared }: DialogShared & { readonly id: Id<'act'> | null }) {
  return id === null ? <NewActivity {...shared} /> : <EditActivity {...shared} id={id} />
}

const BLANK: ActivityValues = { title: '', challenges: [], who: '', where: '', owner: '', due: null }

function NewActivity({ session, rights, onClose, onMade }: DialogShared) {
  const { actorCards: words, actorDialogs: t } = useTexts()
  const fields = useDraftFields(BLANK)
  const add = () => {
    const said = fields.read()
    const board = session.watch.current()
    const title = cleanLine(said.title)
    if (title === '') return t.blankTitle
    if (!rights.mayWrite) return t.mayNot
    if (board.activities.length >= CAPACITY.activity) return t.full
    const [who, where, owner] = [said.who, said.where, said.owner].map(cleanLine)
    const draft = { ...said, title, who: who ?? '', where: where ?? '', owner: owner ?? '' }
    const made = session.undo.asOneStep(() => addActivity(session.edit, draft, board))
    onMade(made, t.added({ name: title }))
    return undefined
  }
  return (
    <NewRecordDialog title={words.newActivity} onClose={onClose} onAdd={add}>
      <ActivityFields session={session} fields={fields} />
    </NewRecordDialog>
  )
}

const activitiesOf = ({ activities }: Board) => activities

function EditActivity({ id, session, rights, isMine, onClose }: DialogShared & { readonly id: Id<'act'> }) {
  const { actorDialogs: t, list, names } = useTexts()
  const board = useBoardOf(session)
  const fields = useRecordFields(session, id, activitiesOf)
  const may = mayEditRecord(board, id, rights, isMine)
  return (
    <PanelDialog
      title={t.edit({ name: fields?.values.title.trim() || names.untitled })}
      isGone={!fields || !may}
      closing={list.edit.done}
      onClose={onClose}
    >
      {fields && (
        <>
          <ActivityFields session={session} fields={fields} onDone={onClose} />
          <p className="muted small">{list.edit.hint}</p>
        </>
      )}
    </PanelDialog>
  )
}

interface ActivityFieldsProps {
  readonly session: BoardSession
  readonly fields: Fields<ActivityValues>
  readonly onDone?: () => void
}

function ActivityFields({ session, fields, onDone }: ActivityFieldsProps) {
  const t = useTexts().actorDialogs
  const done = onDone && { onDone }
  const text = { session, fields, limit: TEXT_LIMITS.activityDetail, optional: true, ...done }
  return (
    <>
      <TextField
        {...text}
        name="title"
        label={t.title}
        description={t.titleHelp}
        limit={TEXT_LIMITS.title}
        optional={false}
        autoFocus
      />
      <ChallengesField
        session={session}
        value={fields.values.challenges}
        onChange={(challenges) => fields.write({ challenges })}
      />
      <TextField {...text} name="who" label={t.who} />
      <TextField {...text} name="where" label={t.where} />
      <TextField
        {...text}
        name="owner"
        label={t.owner}
        description={t.ownerHelp}
        limit={DECISION_LIMITS.owner}
      />
      <Field label={t.due} optional>
        {(control) => (
          <input
            {...control}
            type="date"
            className="ds-input"
            value={fields.values.due ?? ''}
            onChange={({ target }) => fields.write({ due: target.value || null })}
          />
        )}
      </Field>
    </>
  )
}
