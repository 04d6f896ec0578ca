import { useMemo, useRef, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { linkIndicator } from '#shared/board/commands.ts'
import type { Challenge } from '#shared/board/records.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { type BoardRights, FULL_RIGHTS } from '#shared/domain/rights.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { ExistingLinks } from './existing-links.tsx'
import { catalogueVersion } from './indicator-cache.ts'
import { IndicatorFinder } from './indicator-finder.tsx'
import { LinkForm, type Verdict } from './link-form.tsx'
import { mayEditLink } from './link-rights.ts'
import './indicators.css'

export interface LinkPanelProps {
  readonly session: BoardSession
  readonly challengeId: Id<'chl'>
  /** Left out: everything is allowed. */
  readonly rights?: BoardRights
  /** Whether this person made a link. Left out: no. */
  readonly isMine?: (id: string) => boolean
}

const notMine = () => false

/** The links of a challenge, and making one: find an indicator, say how well it fits and why. */
export function LinkPanel({ session, challengeId, rights = FULL_RIGHTS, isMine = notMine }: LinkPanelProps) {
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
      key={challengeId}
    />
  )
}

interface ChallengeLinksProps {
  readonly session: BoardSession
  readonly challenge: Challenge
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
}

function ChallengeLinks({ session, challenge, rights, isMine }: ChallengeLinksProps) {
  const t = useTexts().indicators.link
  const allLinks = useBoardOf(session).links
  const links = useMemo(() => allLinks.filter((link) => link.from === challenge.id), [allLinks, challenge.id])
  const linked = useMemo(() => new Set(links.map((link) => link.indicator)), [links])
  const [chosen, setChosen] = useState<string>()
  const [told, setTold] = useState('')
  const start = useRef<HTMLHeadingElement>(null)
  const earlier = links.find((link) => link.indicator === chosen)
  const isOthers = earlier !== undefined && !mayEditLink(earlier.id, rights, isMine)

  const goBack = (message: string) => {
    setChosen(undefined)
    setTold(message)
    start.current?.focus()
  }
  const save = (indicator: string, verdict: Verdict) => {
    const version = catalogueVersion() ?? CATALOGUE_VERSION
    session.undo.stopCapturing()
    linkIndicator(
      session.edit,
      { from: challenge.id, indicator, version, ...verdict },
      session.watch.current(),
    )
    goBack(t.saved)
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
            session.undo.stopCapturing()
            session.edit.remove(link.id)
            goBack(t.removed)
          }}
        />
      </section>
      {!rights.mayLink && <p className="muted">{t.mayNot}</p>}
      {rights.mayLink && chosen !== undefined && isOthers && (
        <div className="stack">
          <p>{t.othersVerdict}</p>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setChosen(undefined)}
          >
            {t.other}
          </button>
        </div>
      )}
      {rights.mayLink && chosen !== undefined && !isOthers && (
        <LinkForm
          key={chosen}
          indicator={chosen}
          earlier={earlier}
          onSave={(verdict) => save(chosen, verdict)}
          onOther={() => setChosen(undefined)}
        />
      )}
      {/* stays while one is chosen, so that the search is as it was on the way back */}
      {rights.mayLink && (
        <section className="stack" hidden={chosen !== undefined}>
          <h3 className="ds-heading" data-size="2xs">
            {links.length === 0 ? t.find : t.another}
          </h3>
          <IndicatorFinder challenge={challenge} linked={linked} onChoose={choose} />
          <button type="button" className="indicators-candidate" onClick={() => choose(NO_INDICATOR)}>
            <span className="strong">{t.noFigure}</span>
            <span className="small muted">{t.noFigureHelp}</span>
          </button>
        </section>
      )}
    </div>
  )

  function choose(indicator: string) {
    setTold('')
    setChosen(indicator)
  }
}
