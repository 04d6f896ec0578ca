import type { results as nb } from '../nb/results.ts'
import { ordinal } from '../ordinal.ts'
import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'vote', 'votes')}`

/** What came of a round, and the files in which it can be taken along. */
export const results: typeof nb = {
  heading: 'Result',
  none: 'No votes yet.',
  noVotes: 'Nobody gave any votes in this round.',
  place: ({ place }) => `${ordinal(place)} place`,
  shared: ({ place }) => `Shared ${ordinal(place)} place`,
  points: ({ points }) => count(points),
  supporters: ({ supporters }) => `from ${supporters} ${plural(supporters, 'person', 'people')}`,
  yours: ({ dots }) => `You gave ${count(dots)}`,
  yourVotes: ({ chosen }) => `You voted for ${chosen} of these`,
  onlyHere: 'Only this device knows how you voted.',
  method: ({ budget, maxPerOption }) =>
    `${count(budget)} each, at most ${maxPerOption} on one challenge. Secret.`,
  turnout: ({ cast, eligible, share }) => `${cast} of ${eligible} voted (${share})`,
  blank: ({ blank }) => `${blank} voted blank`,
  withdrawn: ({ withdrawn }) => `${withdrawn} ${plural(withdrawn, 'ballot', 'ballots')} withdrawn`,
  equal: ({ options }) => `${COUNT_WORDS[options] ?? `${options}`} challenges have equally many votes.`,
  equalWhich: ({ names, points }) => `${names} (${count(points)} each)`,
  settled: 'The one with more people goes first.',
  sharedPlace: 'They share the place.',
  partly: 'The one with more people goes first. Those equal there too share the place.',
  margin: ({ votes, top }) => `At least ${count(votes)} would have to move to change the top ${top}.`,
  marginTie: ({ top }) => `There is a tie at the edge of the top ${top}.`,
  rest: ({ count: n }) => `Show ${n} more`,
  repeats: ({ number }) => `Repeat vote after R-${number}`,
  earlier: 'Earlier votes',
  files: {
    label: 'Report and files',
    report: 'Open the report',
    download: 'Download:',
    csv: 'CSV (spreadsheet)',
    md: 'Markdown (text)',
    json: 'JSON (data)',
    failed: 'The file failed. Try again – nothing is lost.',
  },
}

const COUNT_WORDS = [
  '',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]
