import type { CoverageRows } from '../board/coverage-rows.ts'
import type { StatusPicture } from '../catalogue/status-picture.ts'
import { countStatuses, NEEDS, type Need, type StatusCount } from '../domain/data-status.ts'
import type { OutcomeKpi, OutcomeNetwork } from './network-type.ts'
import type { Outcomes } from './outcomes-type.ts'

/** E9. Of what is known of the municipalities' figures, what goes to a network: without notes. */
export const networkOf = ({
  kpis,
  statuses,
  core,
  goals,
  areas,
}: Pick<StatusPicture, 'kpis' | 'statuses' | 'core'> & CoverageRows): OutcomeNetwork => ({
  kpis: kpis.map(({ id, framework, code, title, type }) => ({ id, framework, code, title, type })),
  statuses: statuses.map(({ note: _, ...status }) => status),
  core,
  goals,
  areas,
})

export interface CoreRow {
  readonly kpi: OutcomeKpi
  readonly need: Need
  readonly why: string
  readonly count: StatusCount
}

type Network = Pick<Outcomes, 'workshop'> & { readonly network: OutcomeNetwork }

/** DS5. The common core set: what all must have first, each in the order of the catalogue. */
export function coreRows({ network, workshop }: Network): readonly CoreRow[] {
  const byId = new Map(network.core.map((one) => [one.indicator, one]))
  return NEEDS.flatMap((need) =>
    network.kpis.flatMap((kpi) => {
      const one = byId.get(kpi.id)
      if (one?.need !== need) return []
      return [{ kpi, need, why: one.why, count: countOfKpi(network, kpi.id, workshop.municipalities.length) }]
    }),
  )
}

/** How many municipalities have an indicator. */
export const countOfKpi = ({ statuses }: OutcomeNetwork, kpi: string, municipalities: number): StatusCount =>
  countStatuses(
    statuses.filter(({ indicator }) => indicator === kpi),
    municipalities,
  )

/** How many indicators a municipality has. */
export const countOfMunicipality = ({ statuses, kpis }: OutcomeNetwork, number: string): StatusCount =>
  countStatuses(
    statuses.filter(({ municipality }) => municipality === number),
    kpis.length,
  )
