import { type PaperEntry, paperOf, type StoredRound, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { PutPaper } from '#shared/api/rounds.ts'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import { checkTableSheet } from '#shared/domain/voting/paper.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { isId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { badField, knownMunicipalities } from '../fields.ts'

/** V16. The state with a sheet or a ballot from paper in it; the same id again replaces what was entered. */
export function enterPaper(
  state: WorkshopState,
  round: StoredRound,
  id: string,
  input: PutPaper,
): Result<WorkshopState, Problem> {
  const refusal = refuse(round)
  if (refusal) return fail(refusal)
  if (!isId('pap', id)) return fail(badField('entry', 'invalid'))
  const entries = paperOf(state, round.id)
  if (!entries.has(id) && entries.size >= ROUND_LIMITS.paper) return fail(problem('tooLarge'))
  const entry = readEntry(round, input)
  if (!entry.ok) return entry
  return ok(withPaper(state, round, new Map(entries).set(id, entry.value)))
}

/** V16. The state without an entry; taking out what is not there changes nothing. */
export function removePaper(
  state: WorkshopState,
  round: StoredRound,
  id: string,
): Result<WorkshopState, Problem> {
  const refusal = refuse(round)
  if (refusal) return fail(refusal)
  const entries = paperOf(state, round.id)
  if (!entries.has(id)) return ok(state)
  return ok(withPaper(state, round, new Map([...entries].filter(([other]) => other !== id))))
}

const withPaper = (state: WorkshopState, round: StoredRound, entries: ReadonlyMap<string, PaperEntry>) => ({
  ...state,
  paper: new Map(state.paper).set(round.id, entries),
})

function refuse(round: StoredRound): Problem | undefined {
  if (round.state === 'draft') return problem('roundNotOpen')
  if (round.state !== 'open' && round.state !== 'counting') return problem('roundClosed')
  return round.paper ? undefined : badField('paper', 'invalid')
}

function readEntry(round: StoredRound, input: PutPaper): Result<PaperEntry, Problem> {
  const label = cleanLine(input.label)
  const municipality = input.municipality ?? null
  const known = knownMunicipalities(municipality === null ? [] : [municipality])
  if (!known.ok) return known
  if (input.kind === 'table') {
    const sheet = checkTableSheet(round, input.people, input.values)
    return sheet.ok ? ok({ kind: 'table', label, municipality, ...sheet.value }) : fail(problem(sheet.error))
  }
  const votes = checkBallot({ ...round, state: 'open' }, input.choices)
  if (!votes.ok) return fail(problem(votes.error))
  return ok({ kind: 'ballot', label, municipality, ballot: { ...votes.value, done: true } as Ballot })
}
