import { useCallback } from 'react'
import { RelationsDialog, TalkDialog } from '#client/features/cards/card-dialogs.tsx'
import { mayMerge } from '#client/features/cards/card-rules.ts'
import { MergeDialog, PairsDialog } from '#client/features/cards/merge-dialogs.tsx'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { lockedOn } from '#shared/board/locking.ts'
import { type MergeDraft, mergeChallenges } from '#shared/board/merging.ts'
import type { Board, Challenge, Remarkable } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { useList } from './list-context.ts'

/** What is spoken of, tied to others or merged; `pairs`: whatever is alike on the whole board. */
export type SaidSubject =
  | { readonly kind: 'talk'; readonly id: Remarkable }
  | { readonly kind: 'relations' | 'merge'; readonly id: Id<'chl'> }
  | { readonly kind: 'pairs' }

interface SaidDialogProps {
  readonly dialog: SaidSubject
  readonly workshopId: string
  readonly seat: string
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly onClose: () => void
}

/** The windows of the list for what is said of cards beside their words. */
export function SaidDialog({ dialog, workshopId, seat, rights, isMine, onClose }: SaidDialogProps) {
  const { session, textLanguage } = useList()
  const may = useCallback(
    (card: Challenge, board: Board) => mayMerge(rights, isMine, card) && !lockedOn(board).has(card.id),
    [rights, isMine],
  )
  const merge = useMerging()
  const shared = { session, rights, isMine, onClose }
  switch (dialog.kind) {
    case 'talk':
      return <TalkDialog {...shared} card={dialog.id} seat={seat} textLanguage={textLanguage} />
    case 'relations':
      return <RelationsDialog {...shared} challengeId={dialog.id} />
    case 'pairs':
      return (
        <PairsDialog
          session={session}
          workshopId={workshopId}
          mayMerge={may}
          onMerge={merge}
          onClose={onClose}
        />
      )
    case 'merge': {
      const mergeAndClose = (draft: MergeDraft) => {
        merge(draft)
        onClose()
      }
      const { id } = dialog
      return (
        <MergeDialog
          session={session}
          challengeId={id}
          mayMerge={may}
          onMerge={mergeAndClose}
          onClose={onClose}
        />
      )
    }
  }
}

/** Merges from the list: the focus goes to the card that came of it. */
function useMerging(): (draft: MergeDraft) => void {
  const { cards, names } = useTexts()
  const { session, actions, focus } = useList()
  return (draft) =>
    actions.carryOut(() => {
      const made = mergeChallenges(session.edit, draft, session.watch.current())
      const card = session.watch.current().challenges.find(({ id }) => id === made)
      if (!card) return undefined
      focus.goTo(card.id)
      return cards.merge.done({ name: challengeName(card, names) })
    })
}
