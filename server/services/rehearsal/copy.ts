import * as Y from 'yjs'
import { appendToBoard, SERVER_CLIENT } from '#server/store/repositories/board-log.ts'
import { copyImages } from '#server/store/repositories/images.ts'
import type { Statement } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Step } from '#shared/domain/step.ts'
import { defaultRights } from '#shared/domain/step-kind.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'
import { BEFORE_START, facilitatorSeat, newState } from '../creating.ts'
import { REHEARSAL_TEXTS } from './texts.ts'

export interface CopyFor {
  /** Who rehearses, and the session that gets the facilitator's seat in the copy. */
  readonly seat: Seat
  readonly session: string
  readonly code: string
  readonly now: number
}

/**
 * F12. A copy of a workshop before its start: what was planned, with a door that lets everybody in. Nobody's seat,
 * note, vote or decision is in it.
 */
export function copyOf(original: WorkshopState, { seat, session, code, now }: CopyFor): WorkshopState {
  const { workshop, agenda } = original
  const own = { ...facilitatorSeat(seat.name, seat.language), municipality: seat.municipality }
  const copy = {
    ...workshop,
    id: newId('wrk'),
    code,
    title: copyTitle(original),
    sample: false,
    rehearsalOf: workshop.id,
    ...BEFORE_START,
    createdAt: now,
  }
  return newState(copy, copySteps(agenda.steps), own, session)
}

function copyTitle({ workshop }: WorkshopState): string {
  const title = REHEARSAL_TEXTS[workshop.language].copyTitle({ title: workshop.title })
  return title.length <= WORKSHOP_LIMITS.title ? title : `${cut(title, WORKSHOP_LIMITS.title - 1)}…`
}

/** Never in the middle of a character. */
function cut(text: string, length: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > length) break
    kept += segment
  }
  return kept.trimEnd()
}

/** An agenda in which nobody writes on the board gets a step for it, for that is what is tried. */
function copySteps(steps: readonly Step[]): readonly Step[] {
  const copied = steps.map(
    ({ startedAt, ...step }): Step => ({ ...step, id: newId('stp'), state: 'waiting' }),
  )
  if (copied.length === 0 || copied.some(({ rights }) => rights.mayWrite)) return copied
  const { nb, nn, en } = REHEARSAL_TEXTS
  const title = { nb: nb.writeStep, nn: nn.writeStep, en: en.writeStep }
  const text = { nb: '', nn: '', en: '' }
  const writing: Step = {
    id: newId('stp'),
    title,
    instruction: text,
    participantText: text,
    minutes: 5,
    kind: 'writeOpen',
    rights: defaultRights('writeOpen'),
    state: 'waiting',
  }
  return [...copied, writing]
}

/** Puts the board of the original, all of it as one update, and its pictures on disk for the copy. */
export function copyBoard(original: string, copy: string, board: Uint8Array, now: number): Statement[] {
  const clients = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(board)).keys()]
  if (clients.length === 0) return []
  return [
    ...appendToBoard(copy, {
      updates: [{ seq: 1, update: board }],
      authors: [],
      clients: clients.map((client) => ({ client, seat: SERVER_CLIENT })),
    }),
    ...copyImages(original, copy, now),
  ]
}
