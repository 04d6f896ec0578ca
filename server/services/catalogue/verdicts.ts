import {
  deleteSource,
  findBroughtVerdicts,
  findSources,
  findVerdicts,
  replaceSource,
} from '#server/store/repositories/verdicts.ts'
import type { Store } from '#server/store/store.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { BringVerdicts, BroughtReply, BroughtSources } from '#shared/api/verdicts.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { subjectOf } from '#shared/catalogue/subject.ts'
import { type EarlierVerdict, VERDICT_LIMITS } from '#shared/domain/indicator-link.ts'
import { mayKeepCatalogue } from '#shared/domain/role.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import { isoDate } from '#shared/export/formats.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { badField } from '../fields.ts'
import { type Caller, seatOf, writer } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import type { ShelfRoom } from './shelf-room.ts'

/** LK5, LK7. What earlier workshops thought of indicators, for who was there, or as a file brought it along. */
export interface EarlierVerdicts {
  /** The hits of a search with what is known of each. Who asks sees what they could see: no names, no challenges. */
  told(caller: Caller, hits: IndicatorHits): Promise<IndicatorHits>
  sources(caller: Caller): Promise<Result<BroughtSources, Problem>>
  /** Takes the verdicts of a workshop in, instead of what was brought from it before. */
  bring(caller: Caller, input: BringVerdicts): Promise<Result<BroughtReply, Problem>>
  remove(caller: Caller, source: string): Promise<Result<null, Problem>>
}

export interface EarlierVerdictsDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly room: Pick<ShelfRoom, 'of'>
}

/** As many as are told of one indicator. */
const TOLD = 3

export function createEarlierVerdicts({ store, memory, room }: EarlierVerdictsDeps): EarlierVerdicts {
  async function keeper(caller: Caller): Promise<Result<null, Problem>> {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = writer(state.value, caller)
    if (!seat.ok) return seat
    return mayKeepCatalogue(seat.value.role) ? ok(null) : fail(problem('notAllowed'))
  }

  return {
    async told(caller, reply) {
      const subjects = reply.hits.map(({ indicator }) => subjectOf(indicator))
      const [own, brought] = await Promise.all([
        findVerdicts(store, caller.seat, subjects),
        findBroughtVerdicts(store, caller.workshop, subjects),
      ])
      const here = new Set(own.map(({ workshop }) => workshop))
      const all = [
        ...own.map(({ at, ...one }) => ({ ...one, date: isoDate(at) })),
        ...brought.filter(({ workshop }) => !here.has(workshop)),
      ]
      const bySubject = new Map<string, EarlierVerdict[]>()
      for (const { subject, title, date, fit, why } of all) {
        const list = bySubject.get(subject) ?? []
        const isSaid = list.some((one) => one.workshop === title && one.fit === fit && one.why === why)
        if (!isSaid) bySubject.set(subject, [...list, { workshop: title, date, fit, why }])
      }
      const hits = reply.hits.map((hit, index) => {
        const earlier = bySubject.get(subjects[index]!)
        return earlier ? { ...hit, earlier: newestFirst(earlier).slice(0, TOLD) } : hit
      })
      return { ...reply, hits }
    },
    async sources(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const mayKeep = isEditable(state.value.workshop.status) && mayKeepCatalogue(seat.value.role)
      return ok({ sources: await findSources(store, caller.workshop), mayKeep })
    },
    async bring(caller, { workshop, verdicts }) {
      const may = await keeper(caller)
      if (!may.ok) return may
      const title = cleanLine(workshop.title)
      if (title === '') return fail(badField('workshop', 'missing'))
      const sources = await findSources(store, caller.workshop)
      const isNew = sources.every(({ id }) => id !== workshop.id)
      if (isNew && sources.length >= VERDICT_LIMITS.sources) return fail(problem('catalogueFull'))
      const stored = verdicts.map(({ indicator, code, title, fit, why }) => ({
        subject: subjectOf({ id: indicator, code, title: { nb: title } }),
        fit,
        why: cleanText(why),
      }))
      const { indicators } = await room.of(caller.workshop)
      const known = new Set(indicators.map(subjectOf))
      const isKnown = (subject: string) => known.has(subject) || indicatorById(subject) !== undefined
      await store.write(replaceSource(caller.workshop, { ...workshop, title }, stored))
      return ok({
        taken: stored.length,
        unknown: stored.filter(({ subject }) => !isKnown(subject)).length,
      })
    },
    async remove(caller, source) {
      const may = await keeper(caller)
      if (!may.ok) return may
      const sources = await findSources(store, caller.workshop)
      if (sources.every(({ id }) => id !== source)) return fail(problem('noSuchSet'))
      await store.write([deleteSource(caller.workshop, source)])
      return ok(null)
    },
  }
}

const newestFirst = (verdicts: readonly EarlierVerdict[]): readonly EarlierVerdict[] =>
  verdicts.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
