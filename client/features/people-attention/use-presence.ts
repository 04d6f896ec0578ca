import { useEffect } from 'react'
import { tellWriting } from '#client/features/people-attention/present.ts'
import type { BoardSession } from '#client/session/types.ts'

/** Tells the others which view of the board this person has, and which card they write in. */
export function usePresence(session: BoardSession, view: 'board' | 'list'): void {
  useEffect(() => session.awareness.setLocalStateField('view', view), [session, view])
  useEffect(() => tellWriting(session), [session])
}
