import { keepTaken, type TellTaken, type WhyTaken } from '#client/session/taken-words.ts'
import type { BoardSession } from '#client/session/types.ts'
import { observeChanges } from '#shared/board/observe.ts'
import type { Board } from '#shared/board/records.ts'
import { areTaken, hasOwn, notTyped, type OwnWords, rewritten } from './own-words.ts'

type Session = Pick<BoardSession, 'doc' | 'watch'>

/** A text of a record in which several people write at the same time. */
export type SharedField = 'title' | 'body' | 'name' | 'text' | 'offers' | 'needs'

/**
 * Follows a text of a record while this person has a field open on it. When somebody else writes over what they typed,
 * it is told at once; when the record is deleted or merged by somebody else, as soon as the field is closed, so that
 * the focus has found its place by then. The function that it gives says that the field is closed.
 */
export function followText(
  session: Session,
  record: string,
  field: SharedField,
  tell: TellTaken = keepTaken,
): () => void {
  let words: OwnWords = notTyped(textIn(session.watch.current(), record, field) ?? '')
  return followRecord(session, record, {
    onChange(board, isOwn) {
      const next = textIn(board, record, field) ?? ''
      if (!isOwn && areTaken(words, next)) tell('replaced', words.text)
      words = rewritten(words, next, isOwn)
    },
    onTaken: (why) => hasOwn(words) && tell(why, words.text),
  })
}

/**
 * Follows the record that a text is about which this person has not sent yet. When somebody else deletes or merges it,
 * the text is told as soon as its field is closed. `draft` gives the text, blank when there is nothing to lose.
 */
export function followDraft(
  session: Session,
  record: string,
  draft: () => string,
  tell: TellTaken = keepTaken,
): () => void {
  return followRecord(session, record, {
    onChange: () => {},
    onTaken(why) {
      const text = draft()
      if (text.trim() !== '') tell(why, text)
    },
  })
}

interface Follower {
  /** Something of the record has changed, and it is on the board. */
  readonly onChange: (board: Board, isOwn: boolean) => void
  /** The end has come, and somebody else had taken it away. */
  readonly onTaken: (why: WhyTaken) => void
}

function followRecord({ doc, watch }: Session, record: string, { onChange, onTaken }: Follower): () => void {
  let taken: WhyTaken | undefined
  const stop = observeChanges(doc, ({ records }, isOwn) => {
    if (!records.some((change) => change.record === record)) return
    const board = watch.current()
    const gone = whyGone(board, record)
    if (!gone) onChange(board, isOwn)
    taken = gone && !isOwn ? gone : undefined
  })
  return () => {
    stop()
    if (taken) onTaken(taken)
  }
}

function whyGone(board: Board, id: string): 'removed' | 'merged' | undefined {
  const has = (records: readonly { readonly id: string }[]) => records.some((record) => record.id === id)
  const { challenges, themes, shapes, images, actors, activities } = board
  if ([challenges, themes, shapes, images, actors, activities].some(has)) return undefined
  return has(board.merged) ? 'merged' : 'removed'
}

function textIn(board: Board, id: string, field: SharedField): string | undefined {
  const is = (record: { readonly id: string }) => record.id === id
  if (field === 'name') return [...board.themes, ...board.actors].find(is)?.name
  if (field === 'offers' || field === 'needs') return board.actors.find(is)?.[field]
  if (field === 'title') return [...board.challenges, ...board.activities].find(is)?.title
  if (field === 'body') return board.challenges.find(is)?.body
  const props = board.shapes.find(is)?.props as { readonly text?: unknown } | null | undefined
  return typeof props?.text === 'string' ? props.text : undefined
}
