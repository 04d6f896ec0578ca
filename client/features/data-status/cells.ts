import type { DataPicture } from '#shared/api/data-status.ts'
import {
  type CoreKpi,
  cellKey,
  countStatuses,
  type DataStatus,
  type StatusCount,
  type StatusSuggestion,
} from '#shared/domain/data-status.ts'

/** What is known of each cell, looked up by municipality and indicator. */
export interface Cells {
  readonly status: (municipality: string, indicator: string) => DataStatus | undefined
  readonly suggestion: (municipality: string, indicator: string) => StatusSuggestion | undefined
  readonly core: (indicator: string) => CoreKpi | undefined
  /** How many municipalities have an indicator. */
  readonly count: (indicator: string) => StatusCount
}

export function cellsOf({ statuses, suggestions, core, municipalities }: DataPicture): Cells {
  const byCell = new Map(statuses.map((one) => [cellKey(one), one]))
  const suggested = new Map(suggestions.map((one) => [cellKey(one), one]))
  const needs = new Map(core.map((one) => [one.indicator, one]))
  return {
    status: (municipality, indicator) => byCell.get(cellKey({ municipality, indicator })),
    suggestion: (municipality, indicator) => suggested.get(cellKey({ municipality, indicator })),
    core: (indicator) => needs.get(indicator),
    count: (indicator) =>
      countStatuses(
        municipalities.flatMap(
          ({ number }) => byCell.get(cellKey({ municipality: number, indicator })) ?? [],
        ),
        municipalities.length,
      ),
  }
}
