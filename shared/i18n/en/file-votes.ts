import type { fileVotes as nb } from '../nb/file-votes.ts'
import { plural } from '../plural.ts'

const people = (n: number) => `${n} ${plural(n, 'person', 'people')}`
const votes = (n: number) => `${n} ${plural(n, 'vote', 'votes')}`
const points = (n: number) => `${n} ${plural(n, 'point', 'points')}`

export const fileVotes: typeof nb = {
  kinds: {
    dots: 'Dot voting',
    score: 'Scores from 1 to 5',
    rank: 'Ranking',
    consent: 'Consent',
    agree: 'Agree or disagree',
  },
  methods: {
    dots: ({ budget, maxPerOption }) =>
      `Dot voting: ${votes(budget)} each, at most ${maxPerOption} on one challenge. Secret.`,
    score: ({ axes }) => `Scores from 1 to 5 for ${axes}. Secret.`,
    rank: ({ places }) =>
      places === 1
        ? 'Each chose the most important one. Secret.'
        : `Ranking: each put the ${places} most important ones in order. First place gives ${points(places)}, the next one less. Secret.`,
    consent: 'Consent: passes when somebody has answered and nobody objects. Secret.',
    agree: 'Agree, pass or disagree with each. The order goes by agree minus disagree. Secret.',
  },
  scoreOrder: {
    mean: 'The order goes by the mean.',
    product: 'The order goes by the means of both, multiplied.',
    reversed: 'The order goes by the means of both, multiplied. Easy counts as high.',
    reversedMean: 'The order goes by the mean. Easy comes first.',
    few: 'Those with fewer than three answers on one of the scales come last.',
  },
  axes: {
    importance: 'Important',
    influence: 'Possible to influence',
    effect: 'Effect',
    difficulty: 'Difficult',
  },
  evaluation: 'The question was about the workshop itself, and ranks no challenges.',
  onlyGroups: ({ names }) => `Only these groups: ${names}.`,
  onlyMunicipalities: ({ names }) => `Only these municipalities: ${names}.`,
  noLateJoiners: 'Those who came after the opening did not vote.',
  atOpening: ({ count }) => `${people(count)} could vote when it opened.`,
  sources: {
    screen: (n) => `${n} on a screen`,
    paperBallot: (n) => `${n} on paper ballots`,
    paperTable: (n) => `${n} on table sheets`,
    noSupporters: 'Table sheets do not say who supported what. They are left out of the number of people.',
  },
  weighting: {
    person: 'Each person counted alike.',
    municipality: 'Each municipality counted alike: its votes are divided by the number of its ballots.',
    fallback:
      'Each municipality was to count alike, but not all had five ballots. So each person counted alike.',
  },
  tied: {
    names: ({ names }) => `${names} came out equal.`,
    many: ({ count }) => `${count} challenges came out equal.`,
    supporters: 'More people go first.',
    partly: 'More people go first. Those equal there too share the place.',
    shared: 'They share the place.',
    revote: 'They share the place until there is a new vote between them.',
    facilitator: ({ reason }) => `The facilitator settled the order: “${reason}”`,
    waits: 'The facilitator has not settled the order. They share the place.',
    lot: 'The lot settled the order.',
  },
  lot: ({ seed, commitment }) =>
    `Seed of the lot: ${seed}. Fingerprint (SHA-256), shown when the vote opened: ${commitment}.`,
  margin: ({ votes: n, top }) => `At least ${votes(n)} would have to move to change the top ${top}.`,
  marginTie: ({ top }) => `There is a tie at the limit of the top ${top}.`,
  record: ({ sha256 }) => `Signed record, SHA-256: ${sha256}`,
  points: 'Points',
  net: 'Agree minus disagree',
  weighted: 'Weighted',
  agree: 'Agree',
  pass: 'Pass',
  disagree: 'Disagree',
  order: 'Overall',
  mean: 'Mean',
  ok: 'OK',
  live: 'Can live with',
  objections: 'Objections',
  outcome: 'Outcome',
  passed: 'Passes',
  stopped: 'Does not pass',
  unanswered: 'Nobody answered',
  fewScores: 'too few answers',
  axis: ({ mean, median, q1, q3, n }) =>
    `Mean ${mean}, median ${median} (${q1}–${q3}), ${n} ${plural(n, 'answer', 'answers')}`,
  noAnswers: 'No answers',
  unknown: (n) => `${n} don’t know`,
  spread: 'The middle half of the answers is in brackets.',
  reasons: ({ name }) => `Objections to ${name}, without names:`,
  rankVotes: ({ points: n, supporters }) => `${points(n)} from ${people(supporters)}`,
  withTables: ({ points: said, supporters, onTables }) =>
    `${said}, ${people(supporters)} with a ballot of their own and ${onTables} on table sheets`,
  votes: ({ points: n }) => votes(n),
  pointsAlone: ({ points: n }) => points(n),
  agreeVotes: ({ agree, pass, disagree }) => `${agree} agree, ${pass} pass, ${disagree} disagree`,
  axisMean: ({ axis, mean }) => `${axis} ${mean}`,
  consentIn: ({ round, ok, live, objections }) =>
    `consent in vote R-${round}: ${ok} OK, ${live} can live with, ${objections} ${plural(objections, 'objection', 'objections')}`,
  breakdown: {
    role: 'By role',
    municipality: 'By municipality',
    group: 'Group',
    cast: 'Voted',
    hidden: 'hidden (under 5)',
    help: 'Hidden when a group has under five ballots, or could be worked out from the others.',
    others: 'Without a municipality, or on table sheets',
    table: ({ number }) => `Result of vote R-${number} by group`,
  },
  roleNames: {
    facilitator: 'Facilitators',
    cofacilitator: 'Co-facilitators',
    participant: 'Participants',
    librarian: 'Indicator librarians',
    actor: 'Actors',
    observer: 'Observers',
  },
  shares: {
    heading: 'Most votes and equal shares',
    help: ({ top, voters }) =>
      `Most votes may give all ${top} places to one group. With equal shares each of ${voters} voters pays for what they support, so that more groups get something.`,
    most: ({ names }) => `Most votes: ${names}`,
    highest: ({ names }) => `Highest overall: ${names}`,
    equal: ({ names }) => `Equal shares: ${names}`,
    heard: ({ name, supporters, heard }) =>
      `${name} (${supporters} ${plural(supporters, 'supporter', 'supporters')}, ${heard} had none before)`,
    filledUp: ({ names }) => `Filled up by most people: ${names}.`,
    leftOut: (n) => `${people(n)} on table sheets left out, for nobody knows who supports what.`,
  },
  derived: {
    heading: 'As it would have been after merging',
    merged: ({ into, from }) => `${from} merged into ${into}.`,
    help: 'The result above stands. These are the same ballots, counted as if the cards had been one.',
    table: ({ number }) => `Vote R-${number} after merging`,
    noBallots: 'There are too few ballots to show this.',
    tableSheets: 'It cannot be worked out, for some voted on table sheets.',
    otherMethod: 'Answers in this vote do not add up.',
  },
  uncounted: {
    heading: 'Votes that do not count',
    trial: 'Trial round. The result does not count.',
    cancelled: ({ reason }) => `Cancelled, without a result. Reason: ${reason}`,
  },
}
