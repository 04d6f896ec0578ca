import { type FormEvent, useId, useRef, useState } from 'react'
import { useDraft } from '#client/features/own-words/use-own-words.ts'
import { useBoardOf, useHasEnded, useIsObserver } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { RELATION_MEANINGS, type RelationMeaning } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { mayRelate } from './card-rules.ts'
import { relationInWords } from './relation-words.ts'
import { NOTHING_SAID, type SeenRelation, saidOf } from './said-of.ts'
import './cards.css'

export interface RelationsPanelProps {
  readonly session: BoardSession
  readonly challengeId: Id<'chl'>
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
}

/** What a challenge has to do with others: seeing, adding and removing. */
export function RelationsPanel({ session, challengeId, rights, isMine }: RelationsPanelProps) {
  const texts = useTexts()
  const t = texts.cards.relation
  const board = useBoardOf(session)
  const [told, setTold] = useState('')
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  const { relations } = saidOf(board).get(challengeId) ?? NOTHING_SAID
  const endsOf = (id: string) => board.relations.find((relation) => relation.id === id)
  const mayRemove = ({ id }: SeenRelation) => {
    const ends = endsOf(id)
    return ends !== undefined && mayRelate(rights, isMine, ends.from, ends.to)
  }
  const remove = ({ id }: SeenRelation) => {
    session.undo.asOneStep(() => session.edit.remove(id))
    setTold(t.removed)
  }
  return (
    <div className="stack">
      <h3 className="ds-heading" data-size="2xs">
        {t.list}
      </h3>
      <p role="status" className="strong">
        {told}
      </p>
      {relations.length === 0 && <p className="muted">{t.none}</p>}
      <ul ref={list} className="list-plain stack" tabIndex={-1} aria-label={t.list}>
        {relations.map((relation) => {
          const words = relationInWords(relation, texts)
          return (
            <li key={relation.id} className="cards-relation" tabIndex={-1}>
              <span>{words}</span>
              {mayRemove(relation) && (
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  data-size="sm"
                  data-color="danger"
                  aria-label={t.remove({ words })}
                  onClick={() => remove(relation)}
                >
                  {t.removeShort}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <RelationForm
        session={session}
        challengeId={challengeId}
        rights={rights}
        isMine={isMine}
        onTold={setTold}
      />
    </div>
  )
}

function RelationForm({
  session,
  challengeId,
  rights,
  isMine,
  onTold,
}: RelationsPanelProps & { readonly onTold: (sentence: string) => void }) {
  const texts = useTexts()
  const t = texts.cards.relation
  const hasEnded = useHasEnded()
  const mayNot = useIsObserver() ? texts.list.rights.observer : t.mayNot
  const board = useBoardOf(session)
  const id = useId()
  const [meaning, setMeaning] = useState<RelationMeaning>('related')
  const [to, setTo] = useState<Id<'chl'> | null>(null)
  const [why, setWhy] = useState('')
  useDraft(session, challengeId, why)
  const others = board.challenges.filter(
    (card) => card.id !== challengeId && mayRelate(rights, isMine, challengeId, card.id),
  )
  if (others.length === 0) {
    if (rights.mayLink) return null
    return <p className="muted">{hasEnded ? texts.problems.workshopEnded : mayNot}</p>
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const other = others.find((card) => card.id === to)
    if (!other) return onTold(t.choose)
    const draft = { meaning, from: challengeId, to: other.id, why: cleanText(why) }
    const made = session.undo.asOneStep(() => relate(session.edit, draft, session.watch.current()))
    if (!made) return onTold(t.tooMany)
    setTo(null)
    setWhy('')
    onTold(t.added)
  }
  return (
    <form className="stack" onSubmit={add}>
      <OptionField
        label={t.meaning}
        value={meaning}
        options={RELATION_MEANINGS}
        names={t.kinds}
        onChange={setMeaning}
      />
      <ChoiceField
        label={t.other}
        none={t.choose}
        value={to}
        options={others.map((card) => ({ value: card.id, name: challengeName(card, texts.names) }))}
        onChange={setTo}
      />
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-why`}>
          {t.why}
        </label>
        <textarea
          id={`${id}-why`}
          className="ds-input"
          rows={2}
          maxLength={TEXT_LIMITS.relationWhy}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </div>
      <div className="row">
        <button type="submit" className="ds-button">
          {t.add}
        </button>
      </div>
    </form>
  )
}
