import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { notify } from '#client/ui/toast.tsx'
import { linkIndicator } from '#shared/board/commands.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { catalogueVersion, knownIndicator } from './indicator-cache.ts'
import { LinkForm, type Verdict } from './link-form.tsx'
import { mayEditLink } from './link-rights.ts'

interface LinkVerdictProps {
  readonly session: BoardSession
  readonly challengeId: Id<'chl'>
  readonly indicator: string
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly onSaved: () => void
  /** Another indicator is wanted. */
  readonly onOther: () => void
}

/** Asks how well an indicator fits a challenge, and links the two once that is said: one step of undo. */
export function LinkVerdict({
  session,
  challengeId,
  indicator,
  rights,
  isMine,
  onSaved,
  onOther,
}: LinkVerdictProps) {
  const texts = useTexts()
  const t = texts.indicators.link
  const { links } = useBoardOf(session)
  const earlier = links.find((link) => link.from === challengeId && link.indicator === indicator)
  if (earlier && !mayEditLink(earlier.id, rights, isMine)) {
    return (
      <div className="stack">
        <p>{t.othersVerdict}</p>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onOther}>
          {t.other}
        </button>
      </div>
    )
  }
  const save = (verdict: Verdict) => {
    if (!earlier && links.length >= WORKSHOP_LIMITS.links) return notify(texts.problems.boardFull, 'danger')
    const version = knownIndicator(indicator)?.from?.version ?? catalogueVersion() ?? CATALOGUE_VERSION
    const draft = { from: challengeId, indicator, version, ...verdict }
    session.undo.asOneStep(() => linkIndicator(session.edit, draft, session.watch.current()))
    onSaved()
  }
  return (
    <LinkForm
      key={indicator}
      session={session}
      challengeId={challengeId}
      indicator={indicator}
      earlier={earlier}
      onSave={save}
      onOther={onOther}
    />
  )
}
