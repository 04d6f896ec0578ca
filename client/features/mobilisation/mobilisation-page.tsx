import { useState } from 'react'
import { Link } from 'wouter'
import { useFresh } from '#client/api/use-fresh.ts'
import { mayEditRecord } from '#client/features/actors/actor-rules.ts'
import type { RecordAsked } from '#client/features/actors/record-asked.ts'
import { StageGate } from '#client/features/workshop/stage-gate.tsx'
import {
  useBoardHold,
  useBoardOf,
  useBoardSession,
  useIsBoardReady,
  useSaveState,
  useStageState,
} from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { WorkshopProvider } from '#client/session/provider.tsx'
import type { BoardSession } from '#client/session/types.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { SaveLine } from '#client/ui/save-line.tsx'
import { Toasts } from '#client/ui/toast.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import type { MobilisationReply } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { ActivitiesSection } from './activities-section.tsx'
import { ActorsSection } from './actors-section.tsx'
import { MobilisationDialogs, type Opened } from './dialogs.tsx'
import { pictureOf } from './picture.ts'
import { SoonSection } from './soon-section.tsx'
import './mobilisation.css'

const RecordDialog = lazyPart(
  () => import('#client/features/actors/record-dialog.tsx').then((m) => m.RecordDialog),
  'actorCards',
)

/** Screens 18, 19 and 21: the actors of a workshop, what they have said they will do, and what they are told. */
export function MobilisationPage({ workshopId }: { readonly workshopId: string }) {
  return (
    <WorkshopProvider workshopId={workshopId}>
      <StageGate>{(stage) => <Page stage={stage} />}</StageGate>
      <Toasts />
    </WorkshopProvider>
  )
}

function Page({ stage }: { readonly stage: Stage }) {
  const texts = useTexts()
  const t = texts.mobilisation
  useTitle(t.title)
  const { id } = stage.workshop
  const path = paths.mobilisation(id)
  const { value: reply, failure, again } = useFresh<MobilisationReply>(path, stage.mobilisationRev)
  const isOffline = useStageState().kind === 'offline'
  const hold = useBoardHold()
  const save = useSaveState()
  return (
    <PageFrame>
      <div className="stack mobilisation">
        <div className="row">
          <Link className="ds-link mobilisation-way" href={`/w/${id}`}>
            {t.back}
          </Link>
          {stage.rights.mayWrite && <SaveLine state={save} />}
        </div>
        <h1 className="ds-heading" data-size="md">
          {t.title}
        </h1>
        <p>
          {t.lead} {isFacilitating(stage.me.role) && t.always}
        </p>
        {isOffline && <Notice live="status">{texts.common.offline.readOnly}</Notice>}
        {failure && !isOffline && <FailureNotice failure={failure} onRetry={() => void again()} />}
        {hold && reply ? <Board stage={stage} reply={reply} onDone={again} /> : !failure && <Loading />}
      </div>
    </PageFrame>
  )
}

interface BoardProps {
  readonly stage: Stage
  readonly reply: MobilisationReply
  readonly onDone: () => Promise<void>
}

function Board({ stage, reply, onDone }: BoardProps) {
  const { workshop } = useTexts()
  const session = useBoardSession()
  const isReady = useIsBoardReady()
  const save = useSaveState()
  if (!isReady) return save.kind === 'offline' ? <Notice>{workshop.boardMissing}</Notice> : <Loading />
  return <Sections key={session.doc.clientID} {...{ stage, session, reply, onDone }} />
}

function Sections({ stage, session, reply, onDone }: BoardProps & { readonly session: BoardSession }) {
  const t = useTexts().mobilisation
  const [opened, setOpened] = useState<Opened>()
  const [asked, setAsked] = useState<RecordAsked>()
  const board = useBoardOf(session)
  const picture = pictureOf(board, reply, Date.now())
  const { id: workshopId } = stage.workshop
  const { rights } = stage
  const { role } = stage.me
  const runs = isFacilitating(role)
  const seesAnswers = role !== 'observer'
  const mayAdd = rights.mayWrite
  const mayEdit = (id: string) => mayEditRecord(board, id, rights, session.isMine)
  const shared = { workshopId, board, picture, runs, seesAnswers, mayAdd, mayEdit, onOpen: setOpened, onDone }
  return (
    <>
      {!runs && <Notice>{seesAnswers ? t.readOnly : `${t.readOnly} ${t.forObserver}`}</Notice>}
      {runs && <SoonSection picture={picture} />}
      <ActorsSection {...shared} onAsk={setAsked} />
      <ActivitiesSection {...shared} onAsk={setAsked} />
      {opened && (
        <MobilisationDialogs
          {...{ workshopId, picture, opened, onDone }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {asked && (
        <RecordDialog
          key={`${asked.kind} ${asked.id}`}
          isQuiet
          {...{ asked, session, rights }}
          isMine={session.isMine}
          onClose={() => setAsked((now) => (now === asked ? undefined : now))}
        />
      )}
    </>
  )
}
