import { useEffect } from 'react'
import type { CanvasHandle } from '#client/features/indicators/canvas-handle.ts'
import { useParking } from '#client/features/parking/parking.ts'
import {
  useBoardHold,
  useBoardSession,
  useIsBoardReady,
  useSaveState,
  useWorkshopId,
} from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { notify } from '#client/ui/toast.tsx'
import type { LeftAlone } from '#shared/board/undo.ts'
import { mayWriteAlone } from '#shared/domain/private-writing.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { View } from './choose-view.ts'
import { BoardCanvas, BoardList, Hints, ParkDialog } from './parts.tsx'
import { recordsOfStep } from './tab-of-step.ts'
import { useCommand } from './use-command.ts'
import { votesOf } from './votes-of.ts'

interface BoardViewProps {
  readonly stage: Stage
  readonly view: View
  /** Shows goals and indicators of a card of the canvas; the list has them at hand itself. */
  readonly onOpenCard?: (id: string) => void
  /** Shows the indicators that can be put on the cards of the canvas. */
  readonly onOpenIndicators?: () => void
  /** Gets the canvas when it is there, and undefined when it is gone. */
  readonly onCanvas?: (canvas: CanvasHandle | undefined) => void
  /** What somebody asked to be taken to in the list, until they are there. */
  readonly wanted?: string | undefined
  readonly onArrived?: () => void
}

/** The board on the canvas or as a list, once it is here. */
export function BoardView(props: BoardViewProps) {
  if (!useBoardHold()) return <Loading />
  return (
    <>
      <BoardHints stage={props.stage} view={props.view} />
      <OpenBoard {...props} />
    </>
  )
}

function BoardHints({ stage, view }: Pick<BoardViewProps, 'stage' | 'view'>) {
  const session = useBoardSession()
  return useIsBoardReady() ? <Hints isQuiet session={session} stage={stage} view={view} /> : null
}

/** Why something was not undone, in what concerns whoever undid. */
function wordFor(why: LeftAlone): 'changed' | 'locked' | 'notNow' | 'full' {
  if (why === 'locked' || why === 'changed') return why
  return why === 'boardFull' ? 'full' : 'notNow'
}

/** A replaced session starts both views anew. */
function OpenBoard(props: BoardViewProps) {
  const { stage, view, onOpenCard, onOpenIndicators, onCanvas, wanted, onArrived } = props
  const t = useTexts()
  const workshopId = useWorkshopId()
  const session = useBoardSession()
  const isReady = useIsBoardReady()
  const save = useSaveState()
  const { send } = useCommand()
  const { parking, asked, close } = useParking(stage)
  useEffect(() => session.undo.onLeftAlone((why) => notify(t.list.leftAlone[wordFor(why)])), [session, t])
  const { rights } = stage
  useEffect(() => session.undo.limitTo({ rights, isAuthor: session.isMine }), [session, rights])
  if (!isReady) {
    return save.kind === 'offline' ? <Notice>{t.workshop.boardMissing}</Notice> : <Loading />
  }
  const { doc } = session
  const challenge = asked && session.watch.current().challenges.find(({ id }) => id === asked)
  const dialog = challenge && (
    <ParkDialog
      isQuiet
      workshopId={workshopId}
      challenge={challenge.id}
      name={challengeName(challenge, t.names)}
      onClose={close}
    />
  )
  if (view === 'board') {
    return (
      <>
        {dialog}
        <BoardCanvas
          // who becomes an observer, or is one no longer, has another canvas: with or without a pointer
          key={`${doc.clientID} ${stage.me.role === 'observer'}`}
          session={session}
          me={stage.me}
          rights={stage.rights}
          workshop={stage.workshop}
          attention={stage.attention}
          watching={stage.people.watching}
          onCommand={send}
          {...votesOf(stage)}
          onOpenCard={onOpenCard}
          onOpenIndicators={onOpenIndicators}
          onCanvas={onCanvas}
          parking={parking}
        />
      </>
    )
  }
  return (
    <>
      {dialog}
      <BoardList
        key={doc.clientID}
        session={session}
        rights={stage.rights}
        workshopId={workshopId}
        seat={stage.me.id}
        attention={stage.attention}
        onCommand={send}
        wanted={wanted}
        onArrived={onArrived}
        isMine={session.isMine}
        textLanguage={stage.workshop.language}
        writesAlone={mayWriteAlone(stage.me.role, stage.workshop.status, stage.agenda)}
        {...votesOf(stage)}
        parking={parking}
        makes={recordsOfStep(activeStep(stage.agenda)?.kind)}
      />
    </>
  )
}
