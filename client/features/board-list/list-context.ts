import { createContext, useContext } from 'react'
import type { RecordAsked } from '#client/features/actors/record-asked.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { Remarkable } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import type { ListActions } from './list-actions.ts'
import type { FocusKeeper } from './use-focus-keeper.ts'

/** What every row needs and what stays the same while the list is open, so that rows are drawn only when theirs changes. */
export interface ListContext {
  readonly session: BoardSession
  readonly actions: ListActions
  readonly focus: FocusKeeper
  /** What people write in here, for who has it read out; undefined when it is not known. */
  readonly textLanguage: Language | undefined
  /** Opens the fields of a row; null closes them. */
  readonly edit: (id: string | null) => void
  readonly openGoals: (id: Id<'chl'>) => void
  readonly openLinks: (id: Id<'chl'>) => void
  readonly openTalk: (id: Remarkable) => void
  readonly openRelations: (id: Id<'chl'>) => void
  readonly openMerge: (id: Id<'chl'>) => void
  readonly openRecord: (asked: RecordAsked) => void
  /** Whether this person changes, and puts things into, what is locked. */
  readonly mayLock: boolean
}

const Context = createContext<ListContext | undefined>(undefined)

export const ListProvider = Context.Provider

export function useList(): ListContext {
  const context = useContext(Context)
  if (!context) throw new Error('a part of the board list is used outside of it')
  return context
}
