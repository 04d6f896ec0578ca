import { RecordDialog } from '#client/features/actors/record-dialog.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { announce } from '#client/ui/live-region.tsx'
import type { BoardRights } from '#shared/domain/rights.ts'
import { useList } from './list-context.ts'
import type { ListDialog } from './use-list-state.ts'

/* Fetched when they are first opened: most phones never do. */
const SaidDialog = lazyPart(() => import('./said-dialog.tsx').then((m) => m.SaidDialog))
const GoalDialog = lazyPart(() => import('./goal-dialog.tsx').then((m) => m.GoalDialog), 'listTools')
const LinkDialog = lazyPart(
  () => import('#client/features/indicators/link-dialog.tsx').then((m) => m.LinkDialog),
  'indicators',
)

interface ListDialogsProps {
  readonly dialog: ListDialog
  readonly workshopId: string
  readonly seat: string
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly onClose: () => void
}

/** The window that is open over the list. */
export function ListDialogs({ dialog, workshopId, seat, ...shared }: ListDialogsProps) {
  const { session, actions, focus } = useList()
  switch (dialog.kind) {
    case 'goals':
      return <GoalDialog session={session} challengeId={dialog.id} onClose={shared.onClose} />
    case 'links':
      return <LinkDialog session={session} challengeId={dialog.id} {...shared} />
    case 'record':
      return (
        <RecordDialog
          isQuiet
          asked={dialog.asked}
          session={session}
          {...shared}
          onMade={(id, sentence) => {
            focus.goTo(id)
            announce(sentence)
          }}
          onRemove={(id, sentence, work) => {
            focus.leave(id)
            actions.drop(id, sentence, work)
          }}
        />
      )
    default:
      return <SaidDialog dialog={dialog} workshopId={workshopId} seat={seat} {...shared} />
  }
}
