import type { ballots as nb } from '../nb/ballots.ts'

export const ballots: typeof nb = {
  about: 'About this vote',
  everybody: 'Everyone but observers votes, facilitators too.',
  byRole: 'Everyone but the facilitator and observers votes.',
  onlyGroups: ({ names }) => `Only these groups take part: ${names}.`,
  onlyMunicipalities: ({ names }) => `Only these municipalities take part: ${names}.`,
  noLateJoiners: 'People who came after the opening have no ballot.',
  person: 'Each person counts alike.',
  municipality:
    'Each municipality counts alike if at least five vote in each of them. Otherwise each person counts alike.',
  secret: 'Nobody sees how you vote. When voting closes, the link between you and your ballot is erased.',
  showAtOnce: 'Everyone sees the result as soon as voting has closed.',
  showLater: 'The facilitator shows the result afterwards.',
  breakdown: {
    role: 'The result is also shown by role. Groups with under five votes are hidden.',
    municipality: 'The result is also shown by municipality. Those with under five votes are hidden.',
  },
  paper: 'Some vote on paper. The paper is counted in before the result is shown.',
  evaluation: 'The question is about the workshop itself.',
  revote: ({ number }) => `This is a new vote after R-${number}.`,
  order: 'The order is random and differs between people.',
  frozen: 'The texts are as they were when voting opened.',
  receipt: 'This device keeps a receipt. With it you can see afterwards that your ballot was counted.',
  lot: 'The lot is drawn and locked. Its fingerprint is:',
  lotHelp: 'When voting has closed the lot is shown, and everyone can check that it has this fingerprint.',
  watching: 'Voting is under way. You are looking on and do not vote.',
  onPaper: 'You vote on paper in this round.',
  counting: 'Votes on paper are being counted. The result comes when they are.',
  cancelled: 'The vote was called off, and the votes are erased.',
  cancelReason: ({ reason }) => `Reason: ${reason}`,
}
