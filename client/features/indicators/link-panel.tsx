import { useMemo, useRef, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { setConfirmed } from '#shared/board/confirming.ts'
import type { Challenge, IndicatorLink } from '#shared/board/records.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { type BoardRights, FULL_RIGHTS } from '#shared/domain/rights.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { CardDrops } from './canvas-handle.ts'
import { ExistingLinks } from './existing-links.tsx'
import { IndicatorFinder } from './indicator-finder.tsx'
import { mayEditLink } from './link-rights.ts'
import { LinkVerdict } from './link-verdict.tsx'
import { whyNotLink } from './why-not-link.ts'
import './indicators.css'

export interface LinkPanelProps {
  readonly session: BoardSession
  readonly challengeId: Id<'chl'>
  /** Left out: everything is allowed. */
  readonly rights?: BoardRights
  /** Whether this person made a link. Left out: no. */
  readonly isMine?: (id: string) => boolean
  /** An indicator that has been chosen for it already: how well it fits is asked at once. */
  readonly chosen?: string | undefined
  /** Beside a canvas: for what is dragged onto another card. Left out: nothing can be dragged. */
  readonly drops?: CardDrops | undefined
}

const notMine = () => false

/** The links of a challenge, and making one: find an indicator, say how well it fits and why. */
export function LinkPanel({
  session,
  challengeId,
  rights = FULL_RIGHTS,
  isMine = notMine,
  chosen,
  drops,
}: LinkPanelProps) {
  const t = useTexts().indicators.link
  const board = useBoardOf(session)
  const challenge = board.challenges.find((candidate) => candidate.id === challengeId)
  if (!challenge) return <p>{t.gone}</p>
  return (
    <ChallengeLinks
      session={session}
      challenge={challenge}
      rights={rights}
      isMine={isMine}
      chosen={chosen}
      drops={drops}
      key={challengeId}
    />
  )
}

interface ChallengeLinksProps {
  readonly session: BoardSession
  readonly challenge: Challenge
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly chosen: string | undefined
  readonly drops: CardDrops | undefined
}

function ChallengeLinks({ session, challenge, rights, isMine, drops, chosen: first }: ChallengeLinksProps) {
  const texts = useTexts()
  const t = texts.indicators.link
  const refusal = whyNotLink(rights, texts)
  const allLinks = useBoardOf(session).links
  const links = useMemo(() => allLinks.filter((link) => link.from === challenge.id), [allLinks, challenge.id])
  const linked = useMemo(() => new Set(links.map((link) => link.indicator)), [links])
  const [chosen, setChosen] = useState(first)
  const [told, setTold] = useState('')
  const start = useRef<HTMLHeadingElement>(null)

  const goBack = (message: string) => {
    setChosen(undefined)
    setTold(message)
    start.current?.focus()
  }
  return (
    <div className="stack indicators-panel">
      <section className="stack indicators-existing-section">
        <h3 ref={start} className="ds-heading" data-size="2xs" tabIndex={-1}>
          {t.existing}
        </h3>
        <p role="status" className="strong">
          {told}
        </p>
        <ExistingLinks
          links={links}
          mayEdit={(link) => mayEditLink(link.id, rights, isMine)}
          onEdit={(link) => setChosen(link.indicator)}
          onRemove={(link) => {
            session.undo.asOneStep(() => session.edit.remove(link.id))
            setChosen(undefined)
            setTold(t.removed)
          }}
          onConfirm={rights.mayConfirm ? confirm : undefined}
        />
      </section>
      {refusal !== undefined && <p className="muted">{refusal}</p>}
      {rights.mayLink && chosen !== undefined && (
        <LinkVerdict
          session={session}
          challengeId={challenge.id}
          indicator={chosen}
          rights={rights}
          isMine={isMine}
          onSaved={() => goBack(t.saved)}
          onOther={() => setChosen(undefined)}
        />
      )}
      {/* stays while one is chosen, so that the search is as it was on the way back */}
      {rights.mayLink && (
        <section className="stack" hidden={chosen !== undefined}>
          <h3 className="ds-heading" data-size="2xs">
            {links.length === 0 ? t.find : t.another}
          </h3>
          <IndicatorFinder
            session={session}
            challenge={challenge}
            linked={linked}
            onChoose={choose}
            drops={drops && { ...drops, onDrop: dropOn }}
          />
          <button type="button" className="indicators-candidate" onClick={() => choose(NO_INDICATOR)}>
            <span className="strong">{t.noFigure}</span>
            <span className="small muted">{t.noFigureHelp}</span>
          </button>
        </section>
      )}
    </div>
  )

  function dropOn(card: Id<'chl'>, indicator: string) {
    if (card === challenge.id) choose(indicator)
    else drops?.onDrop(card, indicator)
  }

  function confirm(link: IndicatorLink, isSo: boolean) {
    session.undo.asOneStep(() => setConfirmed(session.edit, link, isSo))
    setTold(isSo ? texts.indicators.fitting.confirmed : texts.indicators.fitting.unconfirmed)
  }

  function choose(indicator: string) {
    setTold('')
    setChosen(indicator)
  }
}
