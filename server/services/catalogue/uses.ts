import type { Boards } from '#server/ports.ts'
import { countUses, replaceUses } from '#server/store/repositories/indicator-uses.ts'
import { replaceVerdicts, type StoredVerdict } from '#server/store/repositories/verdicts.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import { subjectOf } from '#shared/catalogue/subject.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { Log } from '../log.ts'
import { findRefs } from './read-back.ts'

/** In how many workshops of this server an indicator was found to fit, and what those thought that it did not. */
export interface IndicatorUses {
  /** Called when a workshop has changed: at each new step, agreement and end, its links are looked at. */
  follow(state: WorkshopState, before: WorkshopState | undefined): void
  counted(hits: IndicatorHits): Promise<IndicatorHits>
}

export interface IndicatorUsesDeps {
  readonly store: Store
  readonly boards: Pick<Boards, 'read'>
  readonly log: Pick<Log, 'warn'>
}

/** Samples, rehearsals and what fits nowhere do not count; who linked, and where, is not told by the count. */
export function createIndicatorUses({ store, boards, log }: IndicatorUsesDeps): IndicatorUses {
  async function look(workshop: string): Promise<void> {
    try {
      const { board } = await boards.read(workshop)
      const fitting = board.links.filter(({ fit, indicator }) => fit !== 'no' && indicator !== NO_INDICATOR)
      const others = board.links.filter(({ fit, indicator }) => fit !== 'yes' && indicator !== NO_INDICATOR)
      const cited = others.map((link) => ({ id: link.indicator, version: link.version }))
      const find = await findRefs(store, workshop, cited)
      const verdicts = others.flatMap(({ fit, why }, index): StoredVerdict[] => {
        const indicator = find(cited[index]!)
        return indicator && fit !== 'yes' ? [{ subject: subjectOf(indicator), fit, why }] : []
      })
      await store.write([
        ...replaceUses(workshop, [...new Set(fitting.map(({ indicator }) => indicator))]),
        ...replaceVerdicts(workshop, verdicts),
      ])
    } catch (err) {
      // erased meanwhile, or the server is stopping: the next look will tell
      log.warn({ err }, 'It was not seen which indicators a workshop uses')
    }
  }

  return {
    follow(state, before) {
      const { sample, rehearsalOf } = state.workshop
      if (!before || sample || rehearsalOf !== null || !isTurningPoint(state, before)) return
      void look(state.workshop.id)
    },
    async counted(reply) {
      const uses = await countUses(
        store,
        reply.hits.map(({ indicator }) => indicator.id),
      )
      const hits = reply.hits.map((hit) => {
        const workshops = uses.get(hit.indicator.id)
        return workshops === undefined ? hit : { ...hit, workshops }
      })
      return { ...reply, hits }
    },
  }
}

const isTurningPoint = (state: WorkshopState, before: WorkshopState): boolean =>
  state.agenda.active !== before.agenda.active ||
  state.workshop.status !== before.workshop.status ||
  state.agreements.length !== before.agreements.length ||
  // somebody may have had their words deleted
  (state.seats !== before.seats && removedOf(state) !== removedOf(before))

const removedOf = ({ seats }: WorkshopState): number =>
  [...seats.values()].filter((seat) => seat.state === 'removed').length
