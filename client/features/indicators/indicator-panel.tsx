import { useEffect, useRef, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { Icon } from '#client/ui/icon.tsx'
import { notify } from '#client/ui/toast.tsx'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { CanvasHandle } from './canvas-handle.ts'
import { CardPicks } from './card-picks.tsx'
import { IndicatorHit } from './indicator-hit.tsx'
import { LinkVerdict } from './link-verdict.tsx'
import { SearchFields } from './search-fields.tsx'
import { SearchStatus } from './search-status.tsx'
import { EMPTY_QUERY, useIndicatorSearch } from './use-indicator-search.ts'
import { useNotes } from './use-notes.ts'
import { whyNotLink } from './why-not-link.ts'
import './indicators.css'

interface IndicatorPanelProps {
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly canvas: CanvasHandle
  readonly onClose: () => void
}

/** What has been chosen so far: an indicator, and the card that it is to be connected with. */
interface Choice {
  readonly indicator: string
  readonly card?: Id<'chl'>
}

const LIMIT = 20

/**
 * Indicators beside the canvas, each to be dragged onto a card or connected with one from a list. How well it fits is
 * asked at once; the search stays as it was for the next.
 */
export function IndicatorPanel({ session, rights, isMine, canvas, onClose }: IndicatorPanelProps) {
  const texts = useTexts()
  const t = texts.indicators
  const language = useLanguage()
  const board = useBoardOf(session)
  const [query, setQuery] = useState(EMPTY_QUERY)
  const state = useIndicatorSearch(query, LIMIT)
  const [choice, setChoice] = useState<Choice>()
  const start = useRef<HTMLHeadingElement>(null)
  const refusal = whyNotLink(rights, texts)
  const isFree = refusal === undefined
  const card = board.challenges.find(({ id }) => id === choice?.card)
  const isGone = choice?.card !== undefined && card === undefined

  const goBack = () => {
    setChoice(undefined)
    start.current?.focus()
  }
  useEffect(() => {
    if (choice && !isFree) setChoice(undefined)
  }, [choice, isFree])
  useEffect(() => {
    if (!isGone) return
    setChoice(undefined)
    notify(t.link.gone)
  }, [isGone, t])
  useEffect(() => start.current?.focus(), [])

  const hits = state.kind === 'found' ? state.reply.hits : []
  const notesOf = useNotes(board)
  const item = (indicator: string, notes: readonly string[] = []) => (
    <li key={indicator}>
      <IndicatorHit
        session={session}
        indicator={indicator}
        notes={notes}
        cardAt={isFree ? canvas.cardAt : undefined}
        onDrop={(target) => setChoice({ indicator, card: target })}
        onPick={() => setChoice({ indicator })}
      />
    </li>
  )
  return (
    <section className="stack indicators-panel" aria-label={t.panel.heading}>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
        <Icon name="previous" size={18} />
        {texts.workshop.card.close}
      </button>
      <h2 ref={start} className="ds-heading" data-size="xs" tabIndex={-1}>
        {t.panel.heading}
      </h2>
      {choice && card && (
        <div className="stack">
          <p className="strong">{t.panel.connect({ name: challengeName(card, texts.names) })}</p>
          <LinkVerdict
            session={session}
            challengeId={card.id}
            indicator={choice.indicator}
            rights={rights}
            isMine={isMine}
            onSaved={() => {
              notify(t.link.saved, 'success')
              goBack()
            }}
            onOther={goBack}
          />
        </div>
      )}
      {choice && choice.card === undefined && (
        <CardPicks
          board={board}
          indicator={choice.indicator}
          selected={canvas.selected()}
          onPick={(target) => setChoice({ ...choice, card: target })}
          onCancel={goBack}
        />
      )}
      {/* stays while one is chosen, so that the search is as it was on the way back */}
      <div className="stack" hidden={choice !== undefined}>
        <p className={isFree ? 'muted' : ''}>{refusal ?? t.panel.help}</p>
        <SearchFields query={query} onChange={setQuery} isCompact />
        <SearchStatus state={state} language={language} />
        <ul className="list-plain indicators-candidates" aria-label={t.search.results}>
          {hits.map((hit) => item(hit.indicator.id, notesOf(hit)))}
          {item(NO_INDICATOR)}
        </ul>
      </div>
    </section>
  )
}
