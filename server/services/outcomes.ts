import type { Boards } from '#server/ports.ts'
import { findFrozenOutcomes, insertAgreement } from '#server/store/repositories/agreements.ts'
import { findCommitments } from '#server/store/repositories/commitments.ts'
import { findKnownActors } from '#server/store/repositories/mobilisation.ts'
import type { Store } from '#server/store/store.ts'
import type { Agreement, StoredRound, WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Board } from '#shared/board/records.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { canAgree } from '#shared/domain/decision.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Result as RoundResult } from '#shared/domain/voting/result.ts'
import { withNamesOf } from '#shared/export/outcome-actors.ts'
import { type RoundInput, TOP } from '#shared/export/outcome-rounds.ts'
import { endingOf, outcomesOf } from '#shared/export/outcomes.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { OutcomeDerived } from '#shared/export/round-type.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkshopCatalogueService } from './catalogue/workshop-catalogue.ts'
import type { DataStatusService } from './data-status/data-status.ts'
import type { FiguresService } from './figures/figures.ts'
import { type Caller, facilitator, seatOf } from './state/callers.ts'
import { isKnownToAll, maySeeResult } from './state/stage-view.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'
import { derivedOf, sharesOf } from './voting/views.ts'

export interface OutcomesService {
  /**
   * E2. What the workshop leaves with: the newest agreement as it was frozen, or, as long as nothing is agreed,
   * what board, rounds and draft add up to now. As `draft`, facilitators get the latter in any case;
   * for the `wall` (F13), everybody gets what an observer does. What goes to a network is left out unless asked for: it
   * is larger than all the rest.
   */
  read(caller: Caller, as?: 'draft' | 'wall', withNetwork?: boolean): Promise<Result<Outcomes, Problem>>
  /**
   * Freezes the outcomes as they are. Agreeing makes public: closed rounds that were not shown yet are shown with
   * it. Agreeing again on the very same is the same agreement.
   */
  agree(caller: Caller): Promise<Result<Outcomes, Problem>>
}

export interface OutcomesDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly workshopCatalogue: Pick<WorkshopCatalogueService, 'find'>
  readonly figures: Pick<FiguresService, 'of'>
  readonly dataStatus: Pick<DataStatusService, 'network'>
}

export function createOutcomes(deps: OutcomesDeps): OutcomesService {
  const { store, memory, boards, workshopCatalogue, figures, dataStatus } = deps

  /** MO9. The actors that have said that files may name them. */
  async function namedIn(workshop: string): Promise<ReadonlySet<string>> {
    const known = await findKnownActors(store, workshop)
    return new Set(known.flatMap(({ actor, terms }) => (terms.mayBeNamed ? [actor] : [])))
  }

  /** Outcomes as of now, with the results of `rounds`. */
  async function live(
    state: WorkshopState,
    rounds: readonly StoredRound[],
    agreement: Agreement | null,
    withNetwork: boolean,
  ): Promise<Outcomes> {
    const { board, version } = await boards.read(state.workshop.id)
    const cited = board.links.map((link) => ({ id: link.indicator, version: link.version }))
    const [find, known, commitments, named] = await Promise.all([
      workshopCatalogue.find(state.workshop.id, cited),
      figures.of(state.workshop.id, [...new Set(cited.map(({ id }) => id))]),
      findCommitments(store, state.workshop.id),
      namedIn(state.workshop.id),
    ])
    const network = withNetwork ? { network: await dataStatus.network(state, board) } : {}
    const outcomes = outcomesOf({
      workshop: state.workshop,
      board,
      boardVersion: version,
      catalogueVersion: CATALOGUE_VERSION,
      rounds: rounds.map((round) => withExtras(state, round, board)),
      decisions: state.decisions.map(({ decision }) => decision),
      agreement,
      seats: [...state.seats.values()],
      indicator: (id, cites) => find({ id, version: cites }),
      municipalityName: (number) => municipalityByNumber(number)?.name,
      figures: known,
      ...{ commitments, named },
    })
    return { ...outcomes, ...network }
  }

  return {
    async read(caller, as, withNetwork = false) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      const state = loaded.value
      const seat = seatOf(state, caller)
      if (!seat.ok) return seat
      const runs = isFacilitating(seat.value.role)
      if (as === 'draft' && !runs) return fail(problem('notAllowed'))
      const newest = state.agreements.at(-1)
      if (newest && as !== 'draft') {
        const agreed = frozen(await findFrozenOutcomes(store, caller.workshop, newest.number))
        if (!agreed.ok) return agreed
        const named = withNamesOf(agreed.value, await namedIn(caller.workshop))
        const outcomes = { ...named, ...endingOf(state.workshop) }
        return ok(withNetwork ? outcomes : withoutNetwork(outcomes))
      }
      return ok(
        await live(
          state,
          state.rounds.filter((round) => isTold(round, runs && as !== 'wall')),
          null,
          withNetwork,
        ),
      )
    },
    agree: (caller) =>
      memory.change(caller.workshop, async (before, now) => {
        const seat = facilitator(before, caller)
        if (!seat.ok) return seat
        if (!canAgree(before.decisions.map(({ decision }) => decision))) return fail(problem('nothingChosen'))
        const state = withEveryResultShown(before)
        const newest = before.agreements.at(-1)
        const agreement: Agreement = { number: (newest?.number ?? 0) + 1, at: now }
        const outcomes = await live(state, state.rounds, agreement, true)
        const last = newest && (await findFrozenOutcomes(store, caller.workshop, newest.number))
        if (last && isSame(last, outcomes)) return ok({ state: before, value: withoutNetwork(last) })
        return ok({
          state: { ...state, agreements: [...state.agreements, agreement] },
          event: { kind: 'agreed', seat: seat.value.id, data: { agreement: agreement.number } },
          also: [insertAgreement(caller.workshop, seat.value.id, agreement, outcomes)],
          value: withoutNetwork(outcomes),
        })
      }),
  }
}

const withoutNetwork = ({ network: _, ...outcomes }: Outcomes): Outcomes => outcomes

/** What the reader may see of a round: its result, or that it was called off. */
const isTold = (round: StoredRound, runs: boolean): boolean =>
  maySeeResult(round, runs) || (round.state === 'cancelled' && isKnownToAll(round))

/** A round with what is told of it besides. */
function withExtras(state: WorkshopState, round: StoredRound, board: Board): RoundInput {
  if (round.result === null) return round
  const derived = derivedOf(round, board)
  return {
    ...round,
    shares: sharesOf(round, TOP),
    derived: derived && {
      merges: derived.merges,
      options: derived.result && optionsOf(derived.result),
      refusal: derived.refusal,
    },
    record: state.records.findLast((record) => record.round === round.id)?.sha256 ?? null,
  }
}

/** Of a derived view, which there is of dots and rankings alone. */
const optionsOf = (result: RoundResult): OutcomeDerived['options'] =>
  result.kind === 'dots' || result.kind === 'rank' ? result.options : null

const frozen = (outcomes: Outcomes | undefined): Result<Outcomes, Problem> =>
  outcomes ? ok(outcomes) : fail(problem('internal'))

const isSame = (a: Outcomes, b: Outcomes): boolean =>
  JSON.stringify({ ...a, agreement: null }) === JSON.stringify({ ...b, agreement: null })

function withEveryResultShown(state: WorkshopState): WorkshopState {
  if (!state.rounds.some((round) => round.state === 'closed')) return state
  const rounds = state.rounds.map((round) =>
    round.state === 'closed' ? { ...round, state: 'shown' as const } : round,
  )
  return { ...state, rounds }
}
