import type { fileLinks as nb } from '../nb/file-links.ts'

export const fileLinks: typeof nb = {
  heading: 'Bruk og ansvar',
  uses: { baseline: 'Utgangspunkt', goal: 'Mål', followUp: 'Oppfølging' },
  use: 'Bruk',
  chainStep: 'Ledd i resultatkjeda',
  owner: 'Blir følgd opp av',
  state: 'Status for koplinga',
  confirmed: 'Stadfesta',
  proposed: 'Føreslått',
}
