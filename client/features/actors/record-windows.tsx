import type { BoardSession } from '#client/session/types.ts'
import { announce } from '#client/ui/live-region.tsx'
import { notify } from '#client/ui/toast.tsx'
import type { BoardRights } from '#shared/domain/rights.ts'
import { ActivityDialog } from './activity-dialog.tsx'
import { ActorDialog } from './actor-dialog.tsx'
import type { RecordAsked } from './record-asked.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { TiesDialog } from './ties-dialog.tsx'
import './actors.css'

export interface RecordDialogProps {
  readonly asked: RecordAsked
  readonly session: BoardSession
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly onClose: () => void
  /** Something was made; `sentence` says what. Without it, it is announced. */
  readonly onMade?: (id: string, sentence: string) => void
  /** Deletes, by `work`, as one step of undo; `sentence` says what. Without it, that is done and said beside the page. */
  readonly onRemove?: (id: string, sentence: string, work: () => void) => void
}

/** What all of these windows get beside what they are about. */
export type DialogShared = Required<Omit<RecordDialogProps, 'asked'>>

/** The windows for actors and activities: the same over list and canvas. */
export function RecordWindows({ asked, ...props }: RecordDialogProps) {
  const { session } = props
  const shared: DialogShared = {
    onMade: (_id, sentence) => announce(sentence),
    onRemove: (_id, sentence, work) => {
      session.undo.asOneStep(work)
      notify(sentence)
    },
    ...props,
  }
  switch (asked.kind) {
    case 'actor':
      return <ActorDialog {...shared} id={asked.id} />
    case 'activity':
      return <ActivityDialog {...shared} id={asked.id} />
    case 'ties':
      return <TiesDialog {...shared} id={asked.id} />
    case 'remove':
      return <RemoveDialog {...shared} id={asked.id} />
  }
}
