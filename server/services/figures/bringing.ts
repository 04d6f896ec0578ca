import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '#server/clock.ts'
import {
  findPacks,
  findSamePack,
  insertPack,
  lastPackNumber,
  type StoredPack,
} from '#server/store/repositories/figure-packs.ts'
import { countFigures, putFigures } from '#server/store/repositories/figures.ts'
import type { Store } from '#server/store/store.ts'
import type { BringFigures, EnterFigure } from '#shared/api/figures.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { IndicatorReading } from '#shared/catalogue/figures/indicator-index.ts'
import { judgeFigure } from '#shared/catalogue/figures/judge-figure.ts'
import { createFigureJudge } from '#shared/catalogue/figures/judge-figures.ts'
import { FIGURE_LIMITS as LIMITS } from '#shared/catalogue/figures/limits.ts'
import { decimalOf } from '#shared/catalogue/figures/number.ts'
import type { FigureReport } from '#shared/catalogue/figures/row.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { badField } from '../fields.ts'
import type { Caller } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { changeFigures } from './change.ts'

/** What became of a file; its pack is null when it was only tried. */
export interface Brought {
  readonly report: FigureReport
  readonly figures: readonly Figure[]
  readonly pack: StoredPack | null
}

/** Bringing figures into a workshop. Who may has been asked before. */
export interface Bringing {
  bring(caller: Caller, input: BringFigures): Promise<Result<Brought, Problem>>
  /** One figure as it was typed; it takes the place of one that was entered for the same. */
  enter(caller: Caller, input: EnterFigure): Promise<Result<Figure, Problem>>
}

export interface BringingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly clock: Pick<Clock, 'now'>
  readonly readingOf: (workshop: string) => Promise<IndicatorReading>
}

/** Rows that are judged at once, before others have their turn. */
const SLICE = 250

export const packLabel = (number: number): string => `pack-${number}`

export function createBringing({ store, memory, clock, readingOf }: BringingDeps): Bringing {
  const contextFor = async (workshop: string) => {
    const at = clock.now()
    return { indicatorOf: await readingOf(workshop), thisYear: new Date(at).getUTCFullYear(), at }
  }

  async function judged(workshop: string, { rows, source, quality, decimal }: BringFigures) {
    const judge = createFigureJudge({
      ...(await contextFor(workshop)),
      decimal: decimal ?? decimalOf(rows.map(({ value = '' }) => value.replace(/%\s*$/, ''))),
      source: cleanLine(source ?? ''),
      quality: quality ?? 'unknown',
      origin: '',
    })
    for (const [at, row] of rows.entries()) {
      if (at % SLICE === SLICE - 1) await setImmediate()
      judge.take(row)
    }
    return judge.end()
  }

  return {
    async bring({ workshop, seat }, input) {
      if (input.rows.length > LIMITS.rows) return fail(problem('tooLarge'))
      const { figures, report } = await judged(workshop, input)
      if (input.dryRun) return ok({ report, figures, pack: null })
      if (figures.length === 0) return fail(problem('noFigures'))
      const name = cleanLine(input.name)
      if (name === '') return fail(badField('name', 'missing'))
      const source = cleanLine(input.source ?? '')
      const digest = digestOf(name, source, figures)
      return changeFigures(memory, workshop, async () => {
        const same = await findSamePack(store, workshop, digest)
        // a request that is repeated makes no second pack
        if (same) return ok({ statements: [], value: { report, figures, pack: same } })
        const [packs, count, last] = await Promise.all([
          findPacks(store, workshop),
          countFigures(store, workshop),
          lastPackNumber(store, workshop),
        ])
        if (packs.length >= LIMITS.packs || count + figures.length > LIMITS.figures) {
          return fail(problem('figuresFull'))
        }
        const { accepted, refused } = report
        const pack = { number: last + 1, at: clock.now(), by: seat, name, source, accepted, refused }
        const own = figures.map((figure) => ({ ...figure, origin: packLabel(pack.number) }))
        return ok({
          statements: [insertPack(workshop, pack, digest, report), ...putFigures(workshop, own)],
          value: { report, figures: own, pack },
        })
      })
    },

    async enter({ workshop }, { decimal, ...cells }) {
      const context = await contextFor(workshop)
      const { figure, notes } = judgeFigure(
        { row: 1, ...cells },
        { ...context, decimal: decimal ?? null, source: '', quality: 'unknown', origin: 'hand' },
      )
      if (!figure) {
        const fields = notes.map(({ field, code }) => [field ?? 'value', code] as const)
        // the first thing that is wrong with a field is said
        return fail({ code: 'badFigure', fields: Object.fromEntries(fields.reverse()) })
      }
      return changeFigures(memory, workshop, async () =>
        (await countFigures(store, workshop)) >= LIMITS.figures
          ? fail(problem('figuresFull'))
          : ok({ statements: putFigures(workshop, [figure]), value: figure }),
      )
    },
  }
}

/** The same for the same figures under the same name, whenever they are brought. */
const digestOf = (name: string, source: string, figures: readonly Figure[]): string =>
  createHash('sha256')
    .update(JSON.stringify([name, source, figures.map((figure) => ({ ...figure, fetchedAt: 0 }))]))
    .digest('hex')
