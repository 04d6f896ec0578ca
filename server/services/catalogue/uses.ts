import type { Boards } from '#server/ports.ts'
import { countUses, replaceUses } from '#server/store/repositories/indicator-uses.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { Log } from '../log.ts'

/** In how many workshops of this server an indicator was found to fit. */
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

/** Samples and what fits nowhere do not count; who linked, and where, is not told. */
export function createIndicatorUses({ store, boards, log }: IndicatorUsesDeps): IndicatorUses {
  async function look(workshop: string): Promise<void> {
    try {
      const { board } = await boards.read(workshop)
      const fitting = board.links.filter(({ fit, indicator }) => fit !== 'no' && indicator !== NO_INDICATOR)
      await store.write(replaceUses(workshop, [...new Set(fitting.map(({ indicator }) => indicator))]))
    } catch (err) {
      // erased meanwhile, or the server is stopping: the next look will tell
      log.warn({ err }, 'It was not seen which indicators a workshop uses')
    }
  }

  return {
    follow(state, before) {
      if (!before || state.workshop.sample || !isTurningPoint(state, before)) return
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
  state.agreements.length !== before.agreements.length
