import { useRef, useState } from 'react'
import { PanelDialog } from '#client/features/cards/panel-dialog.tsx'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import type { ActorLink } from '#shared/board/records.ts'
import { type Id, isId } from '#shared/kernel/ids.ts'
import { mayTie } from './actor-rules.ts'
import type { DialogShared } from './record-windows.tsx'
import { TieForm } from './tie-form.tsx'
import { tieInWords } from './tie-words.ts'

interface TiesDialogProps extends DialogShared {
  /** An actor, or what actors may be tied to. */
  readonly id: Id<'acr'> | Id<'act'> | Id<'chl'>
}

/** MO2. What an actor has to do with others, or which actors something has: seeing, adding, changing and removing. */
export function TiesDialog({ id, session, rights, isMine, onClose }: TiesDialogProps) {
  const t = useTexts()
  const words = t.actorDialogs.tie
  const board = useBoardOf(session)
  const [told, setTold] = useState('')
  const [changed, setChanged] = useState<ActorLink>()
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  const isActor = isId('acr', id)
  const found = cardName(board, id, t.names)
  const name = found ?? ''
  const own = board.actorLinks.filter(({ from, to }) => from === id || to === id)
  const remove = ({ id: link }: ActorLink) => {
    session.undo.asOneStep(() => session.edit.remove(link))
    if (changed?.id === link) setChanged(undefined)
    setTold(words.removed)
  }
  return (
    <PanelDialog
      title={isActor ? words.heading({ name }) : words.headingOf({ name })}
      isGone={found === undefined}
      onClose={onClose}
    >
      <p role="status" className="strong">
        {told}
      </p>
      {own.length === 0 && <p className="muted">{isActor ? words.none : words.noneOf}</p>}
      <ul ref={list} className="list-plain actors-lines" tabIndex={-1} aria-label={t.actorCards.tied}>
        {own.map((link) => {
          const sentence = tieInWords(board, link, id, t)
          const may = mayTie(rights, isMine, link.from, link.to)
          return (
            <li key={link.id} className="actors-line" tabIndex={-1}>
              <span>{sentence}</span>
              {may && (
                <span className="row row-nowrap">
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    aria-label={words.change({ words: sentence })}
                    onClick={() => setChanged(link)}
                  >
                    {words.changeShort}
                  </button>
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    data-color="danger"
                    aria-label={words.remove({ words: sentence })}
                    onClick={() => remove(link)}
                  >
                    {words.removeShort}
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <TieForm
        key={changed?.id ?? 'new'}
        session={session}
        end={id}
        changed={changed}
        may={(...ends) => mayTie(rights, isMine, ...ends)}
        onTold={(sentence, isDone) => {
          setTold(sentence)
          if (isDone) setChanged(undefined)
        }}
      />
    </PanelDialog>
  )
}
