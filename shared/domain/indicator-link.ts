/** How well an indicator fits a challenge. A *no* is kept: it saves the next workshop the same search. */
export const FITS = ['yes', 'partly', 'no'] as const

export type Fit = (typeof FITS)[number]

/** The indicator id of a link that says *no figure exists for this*: a finding, not a gap in the form. */
export const NO_INDICATOR = 'none'

export const WHY_LIMIT = 300

/** What an indicator is for in the work with a challenge: where one stands, where one wants to be, whether it moves. */
export const LINK_USES = ['baseline', 'goal', 'followUp'] as const

export type LinkUse = (typeof LINK_USES)[number]

/** The chain from what is put in to what society gets, in order. */
export const CHAIN_STEP_CODES = ['input', 'activity', 'output', 'outcome', 'impact'] as const

/** Where an indicator measures in the chain from what is put in to what society gets. */
export type ChainStepCode = (typeof CHAIN_STEP_CODES)[number]

/** What an earlier workshop thought of an indicator that did not simply fit. It names no person and no challenge. */
export interface EarlierVerdict {
  /** The workshop's name, and the day it was held or made, as an ISO date. */
  readonly workshop: string
  readonly date: string
  readonly fit: Exclude<Fit, 'yes'>
  readonly why: string
}

/** Workshops that verdicts may be brought along from, and verdicts of each. */
export const VERDICT_LIMITS = { sources: 20, verdicts: 4000 } as const

/** Of the function that sees to an indicator, UTF-16 code units. */
export const LINK_OWNER_LIMIT = 80

/** A reason is required unless the indicator simply fits. */
export const needsWhy = (indicator: string, fit: Fit): boolean => fit !== 'yes' && indicator !== NO_INDICATOR
