import { type Editor, useValue } from 'tldraw'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { BoardBar } from './board-bar.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { KeyHelp } from './key-help.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import { Presentation } from './presentation.tsx'
import { SimilarCards } from './similar-cards.tsx'
import './overview.css'

export interface WorkshopName {
  readonly id: string
  readonly title: string
}

interface OverviewProps {
  readonly editor: Editor
  readonly frame: HTMLElement | null
  readonly workshop: WorkshopName | undefined
  readonly onOpenIndicators: (() => void) | undefined
}

/** What is for the whole board: finding, ordering, showing and taking out; one part of it open at a time. */
export function Overview({ editor, frame, workshop, onOpenIndicators }: OverviewProps) {
  const t = useTexts().canvas
  const host = useHost()
  const part = useValue(host.part)
  const close = () => host.part.set(undefined)
  if (part === 'presentation') return <Presentation editor={editor} frame={frame} />
  return (
    <>
      <BoardBar editor={editor} workshopId={workshop?.id} onOpenIndicators={onOpenIndicators} />
      {part === 'coverage' && <CoveragePanel editor={editor} />}
      {part === 'similar' && <SimilarCards editor={editor} />}
      {part === 'picture' && (
        <PictureDialog
          editor={editor}
          title={workshop?.title ?? t.region}
          version={() => versionOf(workshop)}
          onClose={close}
        />
      )}
      <KeyHelp isOpen={part === 'help'} onClose={() => closeHelp(host)} />
    </>
  )
}

/** The dialog also closes when something else is opened in its place. */
function closeHelp({ part }: CanvasHost): void {
  if (part.get() === 'help') part.set(undefined)
}

/** How long a picture waits for the version of the board, milliseconds: without it, it only has the time. */
const PATIENCE = 4000

async function versionOf(workshop: WorkshopName | undefined): Promise<number | undefined> {
  if (!workshop) return undefined
  const signal = AbortSignal.timeout(PATIENCE)
  const reply = await api.get<{ boardVersion: number }>(paths.board(workshop.id), { signal })
  return reply.ok ? reply.value.boardVersion : undefined
}
