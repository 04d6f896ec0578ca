import { type FormEvent, useId, useState } from 'react'
import { useDraft } from '#client/features/own-words/use-own-words.ts'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { nameOfCard } from '#client/ui/card-names.ts'
import { Field } from '#client/ui/field.tsx'
import { OptionField } from '#client/ui/option-field.tsx'
import { linkActor } from '#shared/board/actors.ts'
import { CAPACITY } from '#shared/board/capacity.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { type ActorLink, STAKES, type Stake } from '#shared/board/records.ts'
import { type Id, isId } from '#shared/kernel/ids.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { tieInWords } from './tie-words.ts'

interface TieFormProps {
  readonly session: BoardSession
  /** The end that is given: an actor, or what an actor is to be tied to. */
  readonly end: Id<'acr'> | Id<'act'> | Id<'chl'>
  /** A link that is to say something else; its ends stay. */
  readonly changed: ActorLink | undefined
  readonly may: (...ends: readonly string[]) => boolean
  readonly onTold: (sentence: string, isDone: boolean) => void
}

/** Ties an actor to something. What has been said of the two already is replaced. */
export function TieForm({ session, end, changed, may, onTold }: TieFormProps) {
  const t = useTexts()
  const words = t.actorDialogs.tie
  const board = useBoardOf(session)
  const id = useId()
  const [stake, setStake] = useState<Stake>(changed?.stake ?? 'affected')
  const [other, setOther] = useState('')
  const [note, setNote] = useState(changed?.note ?? '')
  useDraft(session, end, note, changed?.note)
  const isActor = isId('acr', end)
  const groups = [
    { name: t.list.heading, cards: isActor ? board.challenges : [] },
    { name: t.actors.activities, cards: isActor ? board.activities : [] },
    { name: t.actors.actors, cards: board.actors },
  ]
    .map(({ name, cards }) => ({
      name,
      cards: [...cards].filter((card) => card.id !== end && may(end, card.id)),
    }))
    .filter(({ cards }) => cards.length > 0)
  if (!changed && groups.length === 0) {
    return may(end) ? <p className="muted">{words.nothing}</p> : null
  }
  const choose = (next: string) => {
    setOther(next)
    // two actors work together before anything else
    if (isActor && isId('acr', next) && stake === 'affected') setStake('worksWith')
  }
  const tie = (event: FormEvent) => {
    event.preventDefault()
    const ends = changed ?? endsOf(end, other)
    if (!ends) return onTold(isActor ? words.chooseTo : words.chooseActor, false)
    const before = session.watch.current()
    const isKnown = before.actorLinks.some(({ from, to }) => from === ends.from && to === ends.to)
    if (!isKnown && before.actorLinks.length >= CAPACITY.actorLink) return onTold(words.full, false)
    const said = { from: ends.from, to: ends.to, stake, note: cleanLine(note) }
    const made = session.undo.asOneStep(() => linkActor(session.edit, said, before))
    const now = session.watch.current()
    const link = now.actorLinks.find((candidate) => candidate.id === made)
    if (!link) return onTold(words.gone, false)
    setOther('')
    setNote('')
    onTold(words.done({ tie: tieInWords(now, link, end, t) }), true)
  }
  return (
    <form className="stack" onSubmit={tie}>
      {changed ? (
        <p className="strong">{tieInWords(board, changed, end, t)}</p>
      ) : (
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-other`}>
            {isActor ? words.to : words.actor}
          </label>
          <select
            id={`${id}-other`}
            className="ds-input"
            value={other}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{isActor ? words.chooseTo : words.chooseActor}</option>
            {groups.map(({ name, cards }) => (
              <optgroup key={name} label={name}>
                {cards.map((card) => (
                  <option key={card.id} value={card.id}>
                    {nameOfCard(card, t.names)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      )}
      <OptionField
        label={words.stake}
        value={stake}
        options={STAKES}
        names={t.actors.stakes}
        onChange={setStake}
      />
      <Field label={words.note} optional>
        {(control) => (
          <input
            {...control}
            className="ds-input"
            maxLength={TEXT_LIMITS.actorNote}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="ds-button">
          {changed ? words.save : words.add}
        </button>
      </div>
    </form>
  )
}

/** Which of the two is the actor whose link it is; undefined while the other has not been chosen. */
function endsOf(end: string, other: string): Pick<ActorLink, 'from' | 'to'> | undefined {
  if (other === '') return undefined
  const [from, to] = isId('acr', end) ? [end, other] : [other, end]
  return isId('acr', from) ? { from, to: to as ActorLink['to'] } : undefined
}
