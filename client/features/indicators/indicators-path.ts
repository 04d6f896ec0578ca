import { paths } from '#shared/api/paths.ts'

/** Where indicators are searched: in a workshop those that it has of its own are found too. */
export function indicatorsPath(page: string = location.pathname): string {
  const workshop = /^\/w\/([^/]+)/.exec(page)?.[1]
  return workshop === undefined ? paths.indicators : paths.workshopIndicators(workshop)
}

/** Whether an id is of a workshop's own catalogue, and not of the one that all have. */
export const isOfWorkshop = (id: string): boolean => id.startsWith('ind_')
