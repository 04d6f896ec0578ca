import { useState } from 'react'
import { PanelDialog } from '#client/features/cards/panel-dialog.tsx'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { addActor } from '#shared/board/actors.ts'
import { CAPACITY } from '#shared/board/capacity.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { ACTOR_CATEGORIES, ACTOR_STATES, type ActorCategory, type Board } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { mayEditRecord } from './actor-rules.ts'
import { NewRecordDialog } from './new-record-dialog.tsx'
import { type ActorValues, type Fields, useDraftFields, useRecordFields } from './record-fields.ts'
import type { DialogShared } from './record-windows.tsx'
import { TextField } from './text-field.tsx'

/** MO1. Makes an actor, or changes one. */
export function ActorDialog({ id, ...shared }: DialogShared & { readonly id: Id<'acr'> | null }) {
  return id === null ? <NewActor {...shared} /> : <EditActor {...shared} id={id} />
}

const BLANK: Omit<ActorValues, 'category'> = { name: '', offers: '', needs: '', state: 'suggested' }

function NewActor({ session, rights, onClose, onMade }: DialogShared) {
  const { actorCards, actorDialogs: t, actors: words } = useTexts()
  const fields = useDraftFields(BLANK)
  const [category, setCategory] = useState<ActorCategory | null>(null)
  const add = () => {
    const { name, offers, needs, state } = fields.read()
    const board = session.watch.current()
    const clean = cleanLine(name)
    if (clean === '') return t.blankName
    if (category === null) return t.blankCategory
    if (!rights.mayWrite) return t.mayNot
    if (board.actors.length >= CAPACITY.actor) return t.full
    const draft = { name: clean, category, offers: cleanText(offers), needs: cleanText(needs) }
    const made = session.undo.asOneStep(() => {
      const id = addActor(session.edit, draft, board)
      session.edit.change(id, { state })
      return id
    })
    onMade(made, t.added({ name: clean }))
    return undefined
  }
  return (
    <NewRecordDialog title={actorCards.newActor} onClose={onClose} onAdd={add}>
      <NameField session={session} fields={fields} />
      <ChoiceField
        label={words.fields.category}
        none={t.chooseCategory}
        value={category}
        options={ACTOR_CATEGORIES.map((value) => ({ value, name: words.categories[value] }))}
        onChange={setCategory}
      />
      <OtherFields session={session} fields={fields} />
    </NewRecordDialog>
  )
}

const actorsOf = ({ actors }: Board) => actors

function EditActor({ id, session, rights, isMine, onClose }: DialogShared & { readonly id: Id<'acr'> }) {
  const { actorDialogs: t, actors: words, list, names } = useTexts()
  const board = useBoardOf(session)
  const fields = useRecordFields(session, id, actorsOf)
  const may = mayEditRecord(board, id, rights, isMine)
  return (
    <PanelDialog
      title={t.edit({ name: fields?.values.name.trim() || names.untitled })}
      isGone={!fields || !may}
      closing={list.edit.done}
      onClose={onClose}
    >
      {fields && (
        <>
          <NameField session={session} fields={fields} onDone={onClose} />
          <OptionField
            label={words.fields.category}
            value={fields.values.category}
            options={ACTOR_CATEGORIES}
            names={words.categories}
            onChange={(category) => fields.write({ category })}
          />
          <OtherFields session={session} fields={fields} />
          <p className="muted small">{list.edit.hint}</p>
        </>
      )}
    </PanelDialog>
  )
}

interface ActorFieldsProps {
  readonly session: BoardSession
  readonly fields: Fields<Omit<ActorValues, 'category'>>
  readonly onDone?: () => void
}

function NameField({ session, fields, onDone }: ActorFieldsProps) {
  const { actorDialogs: t, actors: words } = useTexts()
  return (
    <TextField
      session={session}
      fields={fields}
      name="name"
      label={words.fields.name}
      description={t.nameHelp}
      limit={TEXT_LIMITS.actorName}
      autoFocus
      {...(onDone && { onDone })}
    />
  )
}

function OtherFields({ session, fields }: ActorFieldsProps) {
  const { actorDialogs: t, actors: words } = useTexts()
  const text = { session, fields, limit: TEXT_LIMITS.actorText, rows: 3, optional: true }
  return (
    <>
      <TextField {...text} name="offers" label={t.offers} />
      <TextField {...text} name="needs" label={t.needs} />
      <OptionField
        label={words.fields.state}
        value={fields.values.state}
        options={ACTOR_STATES}
        names={words.states}
        onChange={(state) => fields.write({ state })}
      />
    </>
  )
}
