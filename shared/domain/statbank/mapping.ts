/**
 * Which figures of a table an indicator stands for. A librarian has chosen every part of it from the table's own description;
 * nothing of it is guessed.
 */
export interface StatbankMapping {
  readonly table: string
  /** The code of what is measured. */
  readonly contents: string
  /** The dimension of places. */
  readonly region: string
  /** For each further dimension the one code that is meant, or null where the whole is: then it is left out. */
  readonly others: Readonly<Record<string, string | null>>
  /** Codes of larger areas to compare with: the country, a county, a group of municipalities. */
  readonly comparisons: readonly string[]
}

export const MOST_COMPARISONS = 3

/** A value of a dimension, as it is chosen from. */
export interface TableValue {
  readonly code: string
  readonly label: string
  /** Only where something is measured. */
  readonly unit: string | null
}

/** A dimension of which one value is chosen. */
export interface TableChoice {
  readonly id: string
  readonly label: string
  readonly values: readonly TableValue[]
  /** The whole can be had, by leaving the dimension out. */
  readonly mayLeaveOut: boolean
}

/** A table as it is chosen from; without the names of places, of which there may be thousands. */
export interface TableForm {
  readonly table: string
  readonly label: string
  /** When the publisher last changed it (ISO 8601). */
  readonly updated: string | null
  readonly contents: TableChoice
  /** The dimension that holds places, according to the table. */
  readonly region: string
  /** Larger areas among them. */
  readonly areas: readonly TableValue[]
  /** All others but time. */
  readonly others: readonly TableChoice[]
  readonly time: string
  /** Years that there are figures for, the newest first. */
  readonly years: readonly string[]
  /** Of the municipalities that were asked for, those that the table does not have under their numbers. */
  readonly absent: readonly string[]
}

export const TABLE_FAULTS = ['noContents', 'noRegions', 'notYearly'] as const

/** Why no indicator can have its figures from a table. */
export type TableFault = (typeof TABLE_FAULTS)[number]

export const MAPPING_FAULTS = ['noSuchDimension', 'noSuchValue', 'notChosen', 'unusable'] as const

/**
 * Why a mapping does not fit a table, or does no longer: a dimension or a value is gone, a dimension has come of which
 * nothing is chosen, or a code has signs that mean something else in a query.
 */
export interface MappingFault {
  readonly fault: (typeof MAPPING_FAULTS)[number]
  readonly dimension: string
  readonly code: string | null
}
