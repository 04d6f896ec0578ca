/**
 * What a reader of spreadsheets finds wrong with the cells of a row as they stand in the file, before anybody looks at
 * what is in them: a quote that is not closed where it should be, or more cells than the table has columns, as when `12,5`
 * stands between commas.
 */
export const CELL_FAULTS = ['quote', 'moreCells'] as const

export type CellFault = (typeof CELL_FAULTS)[number]
