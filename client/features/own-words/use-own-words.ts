import { useEffect, useRef } from 'react'
import type { BoardSession } from '#client/session/types.ts'
import { followDraft, followText, type SharedField } from './follow-words.ts'

/** Keeps what this person types into a text of a record from being lost to somebody else, while its field is open. */
export function useOwnWords(session: BoardSession, record: string, field: SharedField): void {
  useEffect(() => followText(session, record, field), [session, record, field])
}

/** The same for a text about a record that has not been sent: `first` is what its field began with. */
export function useDraft(session: BoardSession, record: string, text: string, first = ''): void {
  const unsent = useRef('')
  unsent.current = text === first ? '' : text
  useEffect(() => followDraft(session, record, () => unsent.current), [session, record])
}
