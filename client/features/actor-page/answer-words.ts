import type { CommitmentState } from '#shared/domain/commitment.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** What a button says by which an actor takes what it was asked from one state to another. */
export function answerName(
  from: CommitmentState,
  to: CommitmentState,
  t: Texts['actorPage']['answer'],
): string {
  switch (to) {
    case 'declined':
      return t.no
    case 'fulfilled':
      return t.done
    case 'withdrawn':
      return t.withdraw
    default:
      return from === 'offered' ? t.yes : from === 'fulfilled' ? t.notDone : t.yesAfterAll
  }
}
