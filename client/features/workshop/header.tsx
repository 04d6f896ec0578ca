import { useState } from 'react'
import { Link } from 'wouter'
import { useSaveState } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { AboutLinks } from '#client/ui/about-links.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { Logo } from '#client/ui/logo.tsx'
import { Menu } from '#client/ui/menu.tsx'
import { PageChoices } from '#client/ui/page-choices.tsx'
import { SaveLine } from '#client/ui/save-line.tsx'
import { isInCharge } from '#shared/domain/handover.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { View } from './choose-view.ts'
import { EndDialog, InviteDialog, LogDialog, VersionsDialog } from './parts.tsx'
import { StatusTag } from './status-tag.tsx'
import { useCommand } from './use-command.ts'
import { WallLink } from './wall-link.tsx'
import { WindowLink } from './window-link.tsx'
import './header.css'
import './header-title.css'
import '#client/ui/toggle-group.css'

interface HeaderProps {
  readonly stage: Stage
  readonly view: View
  readonly onView: (view: View) => void
  readonly onPeople: () => void
  readonly isPanelOpen: boolean
  readonly onPanel: (isOpen: boolean) => void
  readonly onLobby?: () => void
}

/** What the workshop is, and the ways from it: the other view, other people, the report. */
export function Header(props: HeaderProps) {
  const { stage, view, onView, onPeople, isPanelOpen, onPanel, onLobby } = props
  const t = useTexts()
  const { header } = t.workshop
  const save = useSaveState()
  const [open, setOpen] = useState<'invite' | 'end' | 'versions' | 'log'>()
  const { workshop, people } = stage
  const close = () => setOpen(undefined)
  return (
    <header className="header">
      <Link href="/" className="header-home" aria-label={t.common.toMyWorkshops}>
        <Logo size={30} />
      </Link>
      <h1 className="header-title" lang={workshop.language}>
        {workshop.title}
      </h1>
      <StatusTag stage={stage} />
      <SaveLine state={save} />
      <div className="header-actions">
        <ViewSwitch view={view} onView={onView} />
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-label={header.peopleHere({ count: people.here })}
          onClick={onPeople}
        >
          <Icon name="people" />
          <span className="numeric">{people.here}</span>
        </button>
        {onLobby && <BeforeStart onLobby={onLobby} />}
        {workshop.code !== null && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setOpen('invite')}
          >
            <Icon name="invite" />
            {header.invite}
          </button>
        )}
        <HeaderMenu stage={stage} onOpen={setOpen} />
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-icon
          aria-expanded={isPanelOpen}
          aria-label={isPanelOpen ? header.hidePanel : header.showPanel}
          title={isPanelOpen ? header.hidePanel : header.showPanel}
          onClick={() => onPanel(!isPanelOpen)}
        >
          <Icon name="panel" />
        </button>
      </div>
      {open === 'invite' && <InviteDialog isQuiet stage={stage} onClose={close} />}
      {open === 'end' && workshop.status !== 'ended' && <EndDialog isQuiet stage={stage} onClose={close} />}
      {open === 'versions' && <VersionsDialog stage={stage} open onClose={close} />}
      {open === 'log' && <LogDialog stage={stage} open onClose={close} />}
    </header>
  )
}

const VIEWS = ['board', 'list'] as const

function ViewSwitch({ view, onView }: Pick<HeaderProps, 'view' | 'onView'>) {
  const t = useTexts().workshop.header
  return (
    <fieldset className="ds-toggle-group ds-fieldset header-views" aria-label={t.view}>
      {VIEWS.map((option) => (
        <button key={option} type="button" aria-pressed={view === option} onClick={() => onView(option)}>
          <Icon name={option} size={18} />
          {t[option]}
        </button>
      ))}
    </fieldset>
  )
}

/** While the board is being prepared: back to the lobby, or begin. */
function BeforeStart({ onLobby }: { readonly onLobby: () => void }) {
  const t = useTexts().workshop.lobby
  const { isBusy, send } = useCommand()
  return (
    <>
      <button type="button" className="ds-button" data-variant="secondary" onClick={onLobby}>
        {t.backToLobby}
      </button>
      <button
        type="button"
        className="ds-button"
        aria-busy={isBusy}
        onClick={() => void send({ type: 'start' })}
      >
        <Icon name="play" />
        {t.start}
      </button>
    </>
  )
}

const LOOKING_BACK = ['versions', 'log'] as const

interface HeaderMenuProps {
  readonly stage: Stage
  readonly onOpen: (dialog: 'end' | 'versions' | 'log') => void
}

function HeaderMenu({ stage, onOpen }: HeaderMenuProps) {
  const { together, workshop: t } = useTexts()
  const { workshop, me } = stage
  const mayEnd = isInCharge(workshop, me) && workshop.status !== 'ended' && workshop.status !== 'archived'
  return (
    <Menu label={t.header.menu} icon={<Icon name="menu" />}>
      <Link className="ds-button" data-variant="tertiary" href={`/w/${workshop.id}/report`}>
        <Icon name="report" />
        {t.header.report}
      </Link>
      <WindowLink href={`/w/${workshop.id}/indicators`} icon="result" text={t.header.indicators} />
      <WindowLink href={`/w/${workshop.id}/data`} icon="list" text={t.header.dataStatus} />
      <WindowLink href={`/w/${workshop.id}/mobilisation`} icon="people" text={t.header.mobilisation} />
      <WallLink workshopId={workshop.id} />
      <Link className="ds-button" data-variant="tertiary" href="/">
        <Icon name="board" />
        {t.header.myWorkshops}
      </Link>
      {isFacilitating(me.role) && (
        <>
          <hr />
          {LOOKING_BACK.map((name) => (
            <button
              key={name}
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => onOpen(name)}
            >
              <Icon name={name === 'log' ? 'list' : 'clock'} />
              {together[name].open}
            </button>
          ))}
        </>
      )}
      <hr />
      <PageChoices />
      <AboutLinks />
      {mayEnd && (
        <>
          <hr />
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-color="danger"
            onClick={() => onOpen('end')}
          >
            <Icon name="stop" />
            {t.end.action}
          </button>
        </>
      )}
    </Menu>
  )
}
