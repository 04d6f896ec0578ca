/** How well an indicator fits a challenge. A *no* is kept: it saves the next workshop the same search. */
export const FITS = ['yes', 'partly', 'no'] as const

export type Fit = (typeof FITS)[number]

/** The indicator id of a link that says *no figure exists for this*: a finding, not a gap in the form. */
export const NO_INDICATOR = 'none'

export const WHY_LIMIT = 300

/** A reason is required unless the indicator simply fits. */
export const needsWhy = (indicator: string, fit: Fit): boolean => fit !== 'yes' && indicator !== NO_INDICATOR
