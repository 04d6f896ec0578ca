import type { LinkUse } from '../../domain/indicator-link.ts'

const uses: Record<LinkUse, string> = { baseline: 'Utgangspunkt', goal: 'Mål', followUp: 'Oppfølging' }

/** What files say of a link beside how well it fits. */
export const fileLinks = {
  heading: 'Bruk og ansvar',
  uses,
  use: 'Bruk',
  chainStep: 'Ledd i resultatkjeden',
  owner: 'Følges opp av',
  state: 'Status for koblingen',
  confirmed: 'Bekreftet',
  proposed: 'Foreslått',
}
