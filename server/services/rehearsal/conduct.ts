import type { Boards } from '#server/ports.ts'
import type { CrowdPhase, CrowdReport } from '#server/rehearsal/messages.ts'
import type { Challenge } from '#shared/board/records.ts'
import { REHEARSAL_LIMITS, type RehearsalPhase, type RehearsalSheet } from '#shared/domain/rehearsal.ts'
import { hasTitle } from '#shared/domain/voting/freeze.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Course } from '../course.ts'
import { must } from '../must.ts'
import type { Caller } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import type { Rounds } from '../voting/rounds.ts'

export interface ConductDeps {
  readonly memory: Pick<WorkshopMemory, 'peek'>
  readonly boards: Pick<Boards, 'read' | 'copy'>
  readonly course: Course
  readonly rounds: Rounds
}

export interface Conducted {
  /** The facilitator's seat in the copy. */
  readonly caller: Caller
  readonly people: number
  readonly question: string
  play(phase: CrowdPhase): Promise<CrowdReport>
  /** From now on it is in this phase. */
  entered(phase: RehearsalPhase): void
}

/**
 * Leads the simulated participants through the copy, as a facilitator does: opens the writing, opens a trial round,
 * closes it, and holds what they say to what the server has. Rejects with `Refused`, or when the participants are gone.
 */
export async function conduct(deps: ConductDeps, rehearsal: Conducted): Promise<RehearsalSheet> {
  const { boards, course, rounds } = deps
  const { caller, people, question } = rehearsal
  const phases: { phase: RehearsalPhase; ms: number }[] = []

  const timed = async <T>(phase: RehearsalPhase, work: () => Promise<T>): Promise<T> => {
    rehearsal.entered(phase)
    const before = performance.now()
    const result = await work()
    phases.push({ phase, ms: Math.round(performance.now() - before) })
    return result
  }
  const play = (phase: CrowdPhase) => timed(phase, () => rehearsal.play(phase))

  let report = await play('join')
  let round: string | undefined
  if (report.joined > 0) {
    await must(course.command(caller, { type: 'start' }))
    await openWriting(deps, caller)
    report = await play('write')
    const { board } = await boards.read(caller.workshop)
    const options = optionsOf(board.challenges)
    if (options.length > 0) {
      round = (await must(rounds.create(caller, { question, options, trial: true }))).id
      report = await play('vote')
    }
    report = await play('return')
  }
  return timed('close', async () => {
    const closed = round === undefined ? undefined : await must(rounds.close(caller, round))
    const { board } = await boards.read(caller.workshop)
    const there = new Set<string>(board.challenges.map(({ id }) => id))
    const { written, ...seen } = report
    return {
      ...seen,
      people,
      written: written.length,
      lost: written.filter((id) => !there.has(id)).length,
      counted: closed?.turnout.cast ?? 0,
      board: { cards: board.challenges.length, bytes: (await boards.copy(caller.workshop)).length },
    }
  }).then((sheet) => ({ ...sheet, phases }))
}

/** The first step in which participants write on the board; without an agenda they may at once. */
async function openWriting({ memory, course }: ConductDeps, caller: Caller): Promise<void> {
  const agenda = memory.peek(caller.workshop)?.agenda
  const step = agenda?.steps.find(({ rights }) => rights.mayWrite)
  if (!agenda || !step || step.id === agenda.active) return
  await must(course.command(caller, { type: 'enterStep', step: step.id as Id<'stp'>, from: agenda.active }))
}

/** The newest cards: what has just been written, before what was there. */
const optionsOf = (cards: readonly Challenge[]): string[] =>
  cards
    .filter((card) => card.number !== null && hasTitle(card))
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
    .slice(0, REHEARSAL_LIMITS.options)
    .map(({ id }) => id)
