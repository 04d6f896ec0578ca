import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { ListAttention } from '#client/features/people-attention/list-attention.tsx'
import { useSaveState } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import { Logo } from '#client/ui/logo.tsx'
import { SaveLine } from '#client/ui/save-line.tsx'
import { mayWriteAlone } from '#shared/domain/private-writing.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { Banners } from './banners.tsx'
import { BoardView } from './board-view.tsx'
import { AlonePart, OutcomesPart, PhoneMore, StepDone, VotingPart } from './parts.tsx'
import { StepBar } from './step-bar.tsx'
import { tabOfStep } from './tab-of-step.ts'
import type { WorkspaceProps } from './workspace.tsx'
import './header-title.css'
import './phone-workspace.css'

const TABS = ['list', 'vote', 'outcomes', 'more'] as const

type PhoneTab = (typeof TABS)[number]

const ICONS: Readonly<Record<PhoneTab, IconName>> = {
  list: 'list',
  vote: 'vote',
  outcomes: 'result',
  more: 'menu',
}

/** A phone: one column, the parts of the workshop at the thumb, no canvas. */
export function PhoneWorkspace({ stage, onLobby }: WorkspaceProps) {
  const t = useTexts()
  const save = useSaveState()
  const [tab, setTab] = useFollowedPhoneTab(stage)
  const [wanted, setWanted] = useState<string>()
  const { workshop } = stage
  const goTo = (id: string) => {
    setTab('list')
    setWanted(id)
  }
  const language = useLanguage()
  const step = activeStep(stage.agenda)
  const isAlone = mayWriteAlone(stage.me.role, stage.workshop.status, stage.agenda)
  const writes = isAlone || stage.rights.mayWrite
  return (
    <div className="phone">
      <header className="phone-header">
        <Link href="/" className="header-home" aria-label={t.common.toMyWorkshops}>
          <Logo size={26} />
        </Link>
        <h1 className="header-title" lang={workshop.language}>
          {workshop.title}
        </h1>
        {/* who writes alone has a line of its own: the board takes nothing from them */}
        {(!isAlone || stage.rights.mayWrite) && <SaveLine state={save} />}
      </header>
      <StepBar stage={stage} compact />
      <Banners
        stage={stage}
        isVoting={tab === 'vote'}
        onVote={() => setTab('vote')}
        onPeople={() => setTab('more')}
      >
        <ListAttention stage={stage} onGo={goTo} />
      </Banners>
      <main className="phone-main">
        {/* the list stays: what is being written in it must not be lost to a look elsewhere */}
        <div className="stack" hidden={tab !== 'list'}>
          {step && <p className="phone-ask">{step.participantText[language]}</p>}
          <AlonePart stage={stage} />
          <StepDone stage={stage} isQuiet />
          <BoardView stage={stage} view="list" wanted={wanted} onArrived={() => setWanted(undefined)} />
        </div>
        {tab === 'vote' && <VotingPart stage={stage} />}
        {tab === 'outcomes' && <OutcomesPart stage={stage} />}
        {tab === 'more' && <PhoneMore stage={stage} {...(onLobby && { onLobby })} />}
      </main>
      <nav className="phone-tabs" aria-label={t.workshop.tabs.label}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={tab === name ? 'page' : undefined}
            onClick={() => setTab(name)}
          >
            <Icon name={name === 'list' && writes ? 'write' : ICONS[name]} size={22} />
            {t.workshop.tabs[name === 'list' && writes ? 'write' : name]}
          </button>
        ))}
      </nav>
    </div>
  )
}

const phoneTabOf = (stage: Stage): PhoneTab => {
  const tab = tabOfStep(activeStep(stage.agenda)?.kind)
  return tab === 'step' ? 'list' : tab
}

/** The tab follows the step, unless somebody is writing: then it waits, and the banner invites. */
function useFollowedPhoneTab(stage: Stage): readonly [PhoneTab, (tab: PhoneTab) => void] {
  const [tab, setTab] = useState(() => phoneTabOf(stage))
  const { active } = stage.agenda
  const followed = useRef(active)
  useEffect(() => {
    if (followed.current === active) return
    followed.current = active
    if (!document.activeElement?.matches('input, textarea, select')) setTab(phoneTabOf(stage))
  }, [active, stage])
  return [tab, setTab]
}
