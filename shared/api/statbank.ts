/** Why SSB's StatBank gave no answer that can be used. */
export const STATBANK_FAULTS = [
  'unreachable',
  'timeout',
  'busy',
  'broken',
  'notThere',
  'refused',
  'tooLarge',
  'notJson',
  'notADataset',
  'redirected',
] as const

export type StatbankFault = (typeof STATBANK_FAULTS)[number]
