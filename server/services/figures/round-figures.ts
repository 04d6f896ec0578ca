import type { Boards } from '#server/ports.ts'
import type { StoredRound, WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { CardIndicator, MeasuredIndicator, RoundFigures } from '#shared/api/round-figures.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Board, IndicatorLink } from '#shared/board/records.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { withoutOthersPast } from '#shared/domain/figures/view.ts'
import { FITS, NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkshopCatalogueService } from '../catalogue/workshop-catalogue.ts'
import { type Caller, seatOf } from '../state/callers.ts'
import { isKnownToAll } from '../state/stage-view.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import type { FiguresService } from './figures.ts'

export interface RoundFiguresService {
  /** FS6. What is known of the indicators of what is voted on, for everybody with a seat. */
  read(caller: Caller, round: string): Promise<Result<RoundFigures, Problem>>
}

export interface RoundFiguresDeps {
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
  readonly figures: Pick<FiguresService, 'of'>
  readonly workshopCatalogue: Pick<WorkshopCatalogueService, 'find'>
}

/** Workshops of which the last answer is kept: a whole hall asks for the same within a second. */
const KEPT = 100

export function createRoundFigures(deps: RoundFiguresDeps): RoundFiguresService {
  const { memory, boards, figures, workshopCatalogue } = deps
  const kept = new Map<string, { readonly key: string; readonly answer: Promise<RoundFigures> }>()

  async function make(state: WorkshopState, round: StoredRound, board: Board): Promise<RoundFigures> {
    const { id: workshop, municipalities } = state.workshop
    const links = linksOf(round, board)
    const cited = [...links.values()].flat().filter(({ indicator }) => indicator !== NO_INDICATOR)
    const [find, known] = await Promise.all([
      workshopCatalogue.find(
        workshop,
        cited.map(({ indicator, version }) => ({ id: indicator, version })),
      ),
      figures.of(workshop, [...new Set(cited.map(({ indicator }) => indicator))]),
    ])
    const indicators = new Map<string, MeasuredIndicator>()
    for (const { indicator, version } of cited) {
      const found = find({ id: indicator, version })
      if (!found) continue
      const { id, title, better, unit, periodicity } = found
      indicators.set(id, { id, title, better, ...(unit && { unit }), ...(periodicity && { periodicity }) })
    }
    const shown = withoutOthersPast(known, municipalities)
    const places = new Set([...municipalities, ...shown.map(({ municipality }) => municipality)])
    return {
      cards: Object.fromEntries([...links].map(([card, list]) => [card, list.map(asCardIndicator)])),
      indicators: [...indicators.values()],
      figures: shown,
      names: Object.fromEntries(
        [...places].map((number) => [number, municipalityByNumber(number)?.name ?? number]),
      ),
    }
  }

  return {
    async read(caller, roundId) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      const state = loaded.value
      const seat = seatOf(state, caller)
      if (!seat.ok) return seat
      const round = state.rounds.find(({ id }) => id === roundId)
      if (!round || !isKnownToAll(round)) return fail(problem('noSuchRound'))
      const { board, version } = await boards.read(caller.workshop)
      const key = `${roundId} ${version} ${state.figuresRev} ${state.workshop.municipalities}`
      const before = kept.get(caller.workshop)
      const answer = before?.key === key ? before.answer : make(state, round, board)
      kept.delete(caller.workshop)
      kept.set(caller.workshop, { key, answer })
      answer.catch(() => kept.delete(caller.workshop))
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      return ok(await answer)
    },
  }
}

/**
 * What is told of each option that is a card of the board, with the links of what was merged into it, the best fit first.
 * What was merged into another one after the round opened is known by what it became.
 */
function linksOf(
  round: Pick<StoredRound, 'options'>,
  board: Board,
): ReadonlyMap<string, readonly IndicatorLink[]> {
  const top = shownWith(board)
  const home = (id: string): string => top.get(id) ?? id
  const onBoard = new Set<string>(board.challenges.map(({ id }) => id))
  return new Map(
    round.options.flatMap(({ id }) => {
      const card = home(id)
      if (!onBoard.has(card)) return []
      const links = board.links.filter(({ from }) => home(from) === card)
      const sorted = links.toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit))
      return [[id, sorted.filter(isTold)]]
    }),
  )
}

/** What fits, and that no figure exists; each once. */
const isTold = ({ indicator, fit }: IndicatorLink, index: number, all: readonly IndicatorLink[]): boolean =>
  (fit !== 'no' || indicator === NO_INDICATOR) &&
  all.findIndex((other) => other.indicator === indicator) === index

const asCardIndicator = ({ indicator, fit, why }: IndicatorLink): CardIndicator => ({ indicator, fit, why })
