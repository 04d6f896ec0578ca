import { useRef, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { RecordPatch } from '#shared/board/edit.ts'
import type { Activity, Actor, Board } from '#shared/board/records.ts'

export type ActorValues = Pick<Actor, 'name' | 'category' | 'offers' | 'needs' | 'state'>

export type ActivityValues = Pick<Activity, 'title' | 'challenges' | 'who' | 'where' | 'owner' | 'due'>

/** What a form shows and where it writes: to a record on the board, or to a draft that is not there yet. */
export interface Fields<Values> {
  readonly values: Values
  /** As it is this moment, which may be newer than `values`. */
  read(): Values
  write(change: Partial<Values>): void
  /** The record that it writes to; null for a draft. */
  readonly record: string | null
}

/** Fields of something that is to be made. */
export function useDraftFields<Values>(first: Values): Fields<Values> {
  const [values, setValues] = useState(first)
  const latest = useRef(values)
  return {
    values,
    read: () => latest.current,
    write(change) {
      latest.current = { ...latest.current, ...change }
      setValues(latest.current)
    },
    record: null,
  }
}

/** Fields of something on the board; undefined when it is gone. What is written is on the board at once. */
export function useRecordFields<R extends Actor | Activity>(
  session: BoardSession,
  id: string,
  find: (board: Board) => readonly R[],
): Fields<R> | undefined {
  const values = find(useBoardOf(session)).find((record) => record.id === id)
  if (!values) return undefined
  return {
    values,
    read: () => find(session.watch.current()).find((record) => record.id === id) ?? values,
    write: (change) => void session.edit.change(id, change as RecordPatch),
    record: id,
  }
}
