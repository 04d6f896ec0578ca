import { useState } from 'react'
import { Link } from 'wouter'
import { useTexts } from '#client/session/language.ts'
import { AboutLinks } from '#client/ui/about-links.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { PageChoices } from '#client/ui/page-choices.tsx'
import { isInCharge } from '#shared/domain/handover.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { NextStep } from './next-step.tsx'
import { EndDialog, InviteDialog, PeoplePanel } from './parts.tsx'
import { StepPanel } from './step-panel.tsx'
import { TimerControls } from './timer-controls.tsx'
import type { WorkspaceProps } from './workspace.tsx'

/** What a phone has no room for beside the board: the step in words, leading it, people, ways out. */
export function PhoneMore({ stage, onLobby }: WorkspaceProps) {
  const t = useTexts().workshop
  const [open, setOpen] = useState<'invite' | 'end'>()
  const { workshop, me, agenda } = stage
  const close = () => setOpen(undefined)
  const isLive = workshop.status === 'live'
  return (
    <div className="stack phone-more">
      <StepPanel stage={stage} />
      {isFacilitating(me.role) && isLive && agenda.steps.length > 0 && (
        <div className="row">
          <NextStep stage={stage} />
          <TimerControls timer={agenda.timer} />
        </div>
      )}
      <div className="stack phone-more-ways">
        {onLobby && (
          <button type="button" className="ds-button" data-variant="secondary" onClick={onLobby}>
            {t.lobby.backToLobby}
          </button>
        )}
        {workshop.code !== null && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setOpen('invite')}
          >
            <Icon name="invite" />
            {t.header.invite}
          </button>
        )}
        <Link className="ds-button" data-variant="secondary" href={`/w/${workshop.id}/report`}>
          <Icon name="report" />
          {t.header.report}
        </Link>
        <Link className="ds-button" data-variant="secondary" href={`/w/${workshop.id}/data`}>
          <Icon name="list" />
          {t.header.dataStatus}
        </Link>
        <Link className="ds-button" data-variant="secondary" href={`/w/${workshop.id}/mobilisation`}>
          <Icon name="people" />
          {t.header.mobilisation}
        </Link>
        <Link className="ds-button" data-variant="secondary" href="/">
          <Icon name="board" />
          {t.header.myWorkshops}
        </Link>
      </div>
      <section className="stack">
        <h2 className="ds-heading" data-size="xs">
          {t.people.title}
        </h2>
        <PeoplePanel stage={stage} />
      </section>
      <div className="stack">
        <PageChoices />
        <AboutLinks />
      </div>
      {isInCharge(workshop, me) && isLive && (
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          onClick={() => setOpen('end')}
        >
          <Icon name="stop" />
          {t.end.action}
        </button>
      )}
      {open === 'invite' && <InviteDialog isQuiet stage={stage} onClose={close} />}
      {open === 'end' && workshop.status !== 'ended' && <EndDialog isQuiet stage={stage} onClose={close} />}
    </div>
  )
}
