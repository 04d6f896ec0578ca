import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { CanvasHandle } from '#client/features/indicators/canvas-handle.ts'
import { useTexts } from '#client/session/language.ts'
import { isFocusLost } from '#client/ui/use-kept-focus.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { AlonePart, CardPart, IndicatorsPart, OutcomesPart, PeoplePanel, VotingPart } from './parts.tsx'
import { StepPanel } from './step-panel.tsx'
import { tabOfStep } from './tab-of-step.ts'
import './side-panel.css'

const TABS = ['step', 'vote', 'outcomes', 'people'] as const

export type PanelTab = (typeof TABS)[number]

/**
 * The tab that is shown. It follows the step, unless this person is busy in the panel: then it waits for them.
 */
export function useFollowedTab(stage: Stage): readonly [PanelTab, (tab: PanelTab) => void] {
  const step = activeStep(stage.agenda)
  const [tab, setTab] = useState<PanelTab>(() => tabOfStep(step?.kind))
  const followed = useRef(step?.id)
  useEffect(() => {
    if (followed.current === step?.id) return
    followed.current = step?.id
    if (!document.activeElement?.closest('.side-panel')) setTab(tabOfStep(step?.kind))
  }, [step])
  return [tab, setTab]
}

interface SidePanelProps {
  readonly stage: Stage
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  readonly aside?: Aside | undefined
  readonly onAside: (aside: Aside | undefined) => void
  readonly canvas: CanvasHandle
  /** Whether writing alone has its place here: beside the list it stands above that. */
  readonly hasWriting: boolean
}

/**
 * What was opened on the canvas, and takes the panel's place until it is closed: a challenge, with an indicator that
 * was dragged onto it, or the indicators.
 */
export type Aside =
  | { readonly kind: 'card'; readonly card: string; readonly indicator?: string }
  | { readonly kind: 'indicators' }

/** What the active step asks for, the votes, the decisions and the people, as tabs beside the board. */
export function SidePanel({ stage, tab, onTab, aside, onAside, canvas, hasWriting }: SidePanelProps) {
  const t = useTexts().workshop.panel
  const id = useId()
  const isAside = aside !== undefined
  const wasAside = useRef(isAside)
  useEffect(() => {
    // what was closed, or went away by itself, may have had the focus
    if (wasAside.current && !isAside && isFocusLost()) document.getElementById(`${id}-${tab}`)?.focus()
    wasAside.current = isAside
  }, [isAside, id, tab])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length]!
    onTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  if (aside) {
    const close = () => onAside(undefined)
    return (
      <aside className="side-panel" aria-label={t.label}>
        <div className="side-panel-content">
          {aside.kind === 'indicators' ? (
            <IndicatorsPart stage={stage} canvas={canvas} onClose={close} />
          ) : (
            <CardPart
              stage={stage}
              cardId={aside.card}
              indicator={aside.indicator}
              drops={{ ...canvas, onDrop: (card, indicator) => onAside({ kind: 'card', card, indicator }) }}
              onClose={close}
            />
          )}
        </div>
      </aside>
    )
  }
  return (
    <aside className="side-panel ds-tabs" aria-label={t.label}>
      <div role="tablist" aria-label={t.label} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls={`${id}-content`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {t[name]}
          </button>
        ))}
      </div>
      <div
        id={`${id}-content`}
        className="side-panel-content"
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
      >
        {tab === 'step' && hasWriting && <AlonePart stage={stage} />}
        {tab === 'step' && <StepPanel stage={stage} />}
        {tab === 'vote' && <VotingPart stage={stage} />}
        {tab === 'outcomes' && <OutcomesPart stage={stage} />}
        {tab === 'people' && <PeoplePanel stage={stage} />}
      </div>
    </aside>
  )
}
