import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { IndicatorLine } from '#client/features/indicators/indicator-line.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { ReasonField } from '#client/ui/reason-field.tsx'
import type { JudgeIndicator, OwnIndicator, WorkshopCatalogue } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import { CATALOGUE_LIMITS } from '#shared/catalogue/import/limits.ts'
import { ProposeDialog } from './propose-dialog.tsx'

interface OwnSectionProps {
  readonly workshopId: string
  readonly catalogue: WorkshopCatalogue
  /** There is something else to find. */
  readonly onChange: () => void
}

/** The workshop's own indicators: proposed, approved or declined. */
export function OwnSection({ workshopId, catalogue, onChange }: OwnSectionProps) {
  const t = useTexts().catalogue.own
  const [isProposing, setProposing] = useState(false)
  const { own, mayKeep, mayPropose } = catalogue
  return (
    <section className="stack">
      <h2 id="own" className="ds-heading" data-size="xs" tabIndex={-1}>
        {t.heading}
      </h2>
      {mayPropose && <p>{t.lead}</p>}
      {own.length === 0 && <p className="muted">{t.none}</p>}
      {mayPropose && (
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setProposing(true)}
          >
            {t.propose}
          </button>
        </div>
      )}
      {own.length > 0 && (
        <ul className="list-plain stack">
          {own.map((one) => (
            <li key={one.indicator.id}>
              <OwnCard {...{ workshopId, one, mayKeep, onChange }} />
            </li>
          ))}
        </ul>
      )}
      {isProposing && (
        <ProposeDialog
          workshopId={workshopId}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            onChange()
          }}
        />
      )}
    </section>
  )
}

interface OwnCardProps {
  readonly workshopId: string
  readonly one: OwnIndicator
  readonly mayKeep: boolean
  readonly onChange: () => void
}

function OwnCard({ workshopId, one, mayKeep, onChange }: OwnCardProps) {
  const texts = useTexts()
  const t = texts.catalogue.own
  const language = useLanguage()
  const { indicator, state, reason, isMine } = one
  const title = indicator.title[language]
  const path = paths.ownIndicator(workshopId, indicator.id)
  const [isDeclining, setDeclining] = useState(false)
  const [failure, setFailure] = useState<string>()
  const finish = (reply: Awaited<ReturnType<typeof api.delete>>, said: string) => {
    if (!reply.ok) return setFailure(texts.problems[reply.error.code])
    setDeclining(false)
    announce(said)
    onChange()
  }
  const judge = async (verdict: JudgeIndicator) =>
    finish(await api.put(path, verdict), verdict.approved ? t.approved : t.declined)
  return (
    <article className="ds-card catalogue-own">
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <p>
        <span className="ds-tag" data-color={state === 'approved' ? 'success' : 'neutral'}>
          {t.states[state]}
        </span>
      </p>
      <IndicatorLine indicator={indicator} />
      {indicator.help && <p>{indicator.help[language]}</p>}
      {reason !== '' && <p>{reason}</p>}
      {failure && (
        <Notice tone="warning" live="alert">
          {failure}
        </Notice>
      )}
      {isDeclining ? (
        <Decline
          onDecline={(why) => judge({ approved: false, reason: why })}
          onCancel={() => setDeclining(false)}
        />
      ) : (
        state === 'proposed' && (
          <div className="row">
            {mayKeep && (
              <>
                <button
                  type="button"
                  className="ds-button"
                  aria-label={t.approveOf({ title })}
                  onClick={() => void judge({ approved: true })}
                >
                  {t.approve}
                </button>
                <button
                  type="button"
                  className="ds-button"
                  data-variant="secondary"
                  aria-label={t.declineOf({ title })}
                  onClick={() => setDeclining(true)}
                >
                  {t.decline}
                </button>
              </>
            )}
            {isMine && (
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                aria-label={t.takeBackOf({ title })}
                onClick={async () => finish(await api.delete(path), t.takenBack)}
              >
                {t.takeBack}
              </button>
            )}
          </div>
        )
      )}
    </article>
  )
}

interface DeclineProps {
  readonly onDecline: (reason: string) => Promise<void>
  readonly onCancel: () => void
}

function Decline({ onDecline, onCancel }: DeclineProps) {
  const t = useTexts().catalogue.own
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    void onDecline(reason)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ReasonField
        label={t.why}
        error={isMissing && reason.trim() === '' ? t.whyMissing : undefined}
        maxLength={CATALOGUE_LIMITS.licence}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <button type="submit" className="ds-button" data-color="danger">
          {t.decline}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
