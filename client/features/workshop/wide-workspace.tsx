import { useEffect, useState } from 'react'
import { ListAttention } from '#client/features/people-attention/list-attention.tsx'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { mayWriteAlone } from '#shared/domain/private-writing.ts'
import { Banners } from './banners.tsx'
import { BoardView } from './board-view.tsx'
import { Header } from './header.tsx'
import { AlonePart } from './parts.tsx'
import { type Aside, type PanelTab, SidePanel, useFollowedTab } from './side-panel.tsx'
import { StepBar } from './step-bar.tsx'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useView } from './use-view.ts'
import type { WorkspaceProps } from './workspace.tsx'
import './wide-workspace.css'
import './wide-list.css'

const PANEL = 'panel'

/** A laptop or the wall: the board takes the room, what the step asks for stands beside it. */
export function WideWorkspace({ stage, onLobby }: WorkspaceProps) {
  const { view, setView } = useView()
  const [isPanelOpen, setPanelOpen] = useState(readSetting(PANEL) !== 'closed')
  const [tab, setTab] = useFollowedTab(stage)
  const showPanel = (isOpen: boolean) => {
    setPanelOpen(isOpen)
    writeSetting(PANEL, isOpen ? undefined : 'closed')
  }
  const [aside, setAside] = useState<Aside>()
  const canvas = useCanvasHandle()
  const [wanted, setWanted] = useState<string>()
  const { active } = stage.agenda
  const isWriting = mayWriteAlone(stage.me.role, stage.workshop.status, stage.agenda)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each such step anew
  useEffect(() => {
    // who writes alone does it there, also who has closed it
    if (!isWriting) return
    setAside(undefined)
    setTab('step')
    setPanelOpen(true)
  }, [isWriting, active])
  const openTab = (next: PanelTab) => {
    setAside(undefined)
    setTab(next)
    showPanel(true)
  }
  const open = (next: Aside) => {
    setAside(next)
    showPanel(true)
  }
  return (
    <div className="workspace" data-panel={isPanelOpen || undefined}>
      <Header
        stage={stage}
        view={view}
        onView={setView}
        onPeople={() => openTab('people')}
        isPanelOpen={isPanelOpen}
        onPanel={showPanel}
        {...(onLobby && { onLobby })}
      />
      <StepBar stage={stage} />
      <Banners
        stage={stage}
        isVoting={isPanelOpen && tab === 'vote'}
        onVote={() => openTab('vote')}
        onPeople={() => openTab('people')}
      >
        {view === 'list' && <ListAttention stage={stage} onGo={setWanted} />}
      </Banners>
      <main className="workspace-main" data-view={view}>
        {view === 'list' && <AlonePart stage={stage} />}
        <BoardView
          stage={stage}
          view={view}
          onOpenCard={(card) => open({ kind: 'card', card })}
          onOpenIndicators={() => open({ kind: 'indicators' })}
          onCanvas={canvas.set}
          wanted={wanted}
          onArrived={() => setWanted(undefined)}
        />
      </main>
      {isPanelOpen && (
        <SidePanel
          stage={stage}
          tab={tab}
          onTab={setTab}
          aside={view === 'board' ? aside : undefined}
          onAside={setAside}
          canvas={canvas.handle}
          hasWriting={view === 'board'}
        />
      )}
    </div>
  )
}
