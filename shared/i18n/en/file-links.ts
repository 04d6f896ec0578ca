import type { fileLinks as nb } from '../nb/file-links.ts'

export const fileLinks: typeof nb = {
  heading: 'Use and responsibility',
  uses: { baseline: 'Baseline', goal: 'Goal', followUp: 'Follow-up' },
  use: 'Use',
  chainStep: 'Step of the results chain',
  owner: 'Followed up by',
  state: 'State of the link',
  confirmed: 'Confirmed',
  proposed: 'Proposed',
}
