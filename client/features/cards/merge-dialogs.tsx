import { type FormEvent, useId, useMemo, useRef, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { MergeDraft } from '#shared/board/merging.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { alikeOn, keyOfPair, mostAlikeFirst } from './alike.ts'
import { PanelDialog } from './panel-dialog.tsx'
import './cards.css'

interface MergingProps {
  readonly session: BoardSession
  /** Whether this person may merge a challenge. */
  readonly mayMerge: (card: Challenge, board: Board) => boolean
  readonly onMerge: (draft: MergeDraft) => void
  readonly onClose: () => void
}

/** Chooses what a challenge is merged with, the most alike ones first, and what the new card is called. */
export function MergeDialog({
  session,
  challengeId,
  mayMerge,
  onMerge,
  onClose,
}: MergingProps & { readonly challengeId: Id<'chl'> }) {
  const texts = useTexts()
  const t = texts.cards.merge
  const board = useBoardOf(session)
  const id = useId()
  const first = board.challenges.find((card) => card.id === challengeId)
  const [title, setTitle] = useState(first?.title ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState('')
  const others = mostAlikeFirst(
    first?.title ?? '',
    board.challenges.filter((card) => card.id !== challengeId && mayMerge(card, board)),
  )
  const merge = (event: FormEvent) => {
    event.preventDefault()
    const cards = others.filter((card) => chosen.has(card.id)).map((card) => card.id)
    if (cards.length === 0) return setTold(t.none)
    onMerge({ cards: [challengeId, ...cards], title: cleanLine(title) || (first?.title ?? '') })
  }
  const toggle = (card: string) => {
    const next = new Set(chosen)
    if (!next.delete(card)) next.add(card)
    setChosen(next)
  }
  const name = first ? challengeName(first, texts.names) : ''
  return (
    <PanelDialog title={t.heading({ name })} isGone={!first} onClose={onClose}>
      {others.length === 0 ? (
        <p>{t.noOthers}</p>
      ) : (
        <form className="stack" onSubmit={merge}>
          <fieldset className="ds-fieldset stack">
            <legend className="ds-label">{t.choose}</legend>
            <div className="cards-options">
              {others.map((card) => (
                <label key={card.id} className="cards-option">
                  <input
                    type="checkbox"
                    className="ds-input"
                    checked={chosen.has(card.id)}
                    onChange={() => toggle(card.id)}
                  />
                  {challengeName(card, texts.names)}
                </label>
              ))}
            </div>
          </fieldset>
          <div className="ds-field">
            <label className="ds-label" htmlFor={id}>
              {t.title}
            </label>
            <input
              id={id}
              className="ds-input"
              maxLength={TEXT_LIMITS.title}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          </div>
          <p role="status" className="strong">
            {told}
          </p>
          <div className="row">
            <button type="submit" className="ds-button">
              {t.open}
            </button>
          </div>
        </form>
      )}
    </PanelDialog>
  )
}

/** V4. Pairs of challenges with alike titles: merged, or kept both. What is kept, this device remembers. */
export function PairsDialog({
  session,
  workshopId,
  mayMerge,
  onMerge,
  onClose,
}: MergingProps & { readonly workshopId: string }) {
  const texts = useTexts()
  const t = texts.cards.merge
  const board = useBoardOf(session)
  const setting = `kept.${workshopId}`
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(readSetting(setting)?.split(' ').filter(Boolean)),
  )
  const [told, setTold] = useState('')
  const pairs = useMemo(
    () => alikeOn(board.challenges.filter((card) => mayMerge(card, board))),
    [board, mayMerge],
  )
  const left = pairs.filter((pair) => !kept.has(keyOfPair(pair)))
  const keep = (pair: readonly [Challenge, Challenge]) => {
    const next = new Set([...kept, keyOfPair(pair)])
    setKept(next)
    writeSetting(setting, [...next].join(' '))
    setTold(t.kept)
  }
  const merge = ([a, b]: readonly [Challenge, Challenge]) => {
    onMerge({ cards: [a.id, b.id] })
    setTold(t.done({ name: challengeName(a, texts.names) }))
  }
  return (
    <PanelDialog title={t.pairsHeading} onClose={onClose}>
      <p role="status" className="strong">
        {told}
      </p>
      <p>{left.length === 0 ? t.noPairs : t.pairsHelp}</p>
      <ul ref={list} className="list-plain stack" tabIndex={-1} aria-label={t.pairsHeading}>
        {left.map((pair) => {
          const [a, b] = pair.map((card) => challengeName(card, texts.names)) as [string, string]
          const words = t.pair({ a, b })
          return (
            <li key={keyOfPair(pair)} className="cards-comment" tabIndex={-1}>
              <p>{words}</p>
              <div className="row">
                <button
                  type="button"
                  className="ds-button"
                  data-size="sm"
                  aria-label={t.mergePair({ words })}
                  onClick={() => merge(pair)}
                >
                  {t.open}
                </button>
                <button
                  type="button"
                  className="ds-button"
                  data-size="sm"
                  data-variant="secondary"
                  aria-label={t.keepPair({ words })}
                  onClick={() => keep(pair)}
                >
                  {t.both}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </PanelDialog>
  )
}
