import type { Role } from '../../domain/role.ts'
import type { files as nb } from '../nb/files.ts'
import { plural } from '../plural.ts'

const roles: Record<Role, (seats: number) => string> = {
  facilitator: (n) => `${n} ${plural(n, 'facilitator', 'facilitators')}`,
  cofacilitator: (n) => `${n} ${plural(n, 'co-facilitator', 'co-facilitators')}`,
  participant: (n) => `${n} ${plural(n, 'participant', 'participants')}`,
  librarian: (n) => `${n} ${plural(n, 'indicator librarian', 'indicator librarians')}`,
  actor: (n) => `${n} ${plural(n, 'actor', 'actors')}`,
  observer: (n) => `${n} ${plural(n, 'observer', 'observers')}`,
}

/** The ordinal of a place: 1st, 2nd, 3rd, 11th. */
function ordinal(n: number): string {
  const lastTwo = n % 100
  const suffix = lastTwo > 10 && lastTwo < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${suffix}`
}

export const files: typeof nb = {
  title: (workshop) => `Outcome of the workshop “${workshop}”`,
  agreed: ({ number, at }) => `Agreed ${at} (V-${number})`,
  draft: 'Draft – not agreed yet',
  facts: {
    heading: 'About the workshop',
    date: 'Date',
    municipality: 'Municipality',
    municipalities: 'Municipalities',
    goal: 'Aim',
    receiver: 'Receiver',
    decisionDate: 'To be decided',
    participation: 'Participation',
    madeFrom: 'Made from',
    versions: ({ board, catalogue }) => `board version ${board}, indicator catalogue ${catalogue}`,
  },
  notSettled: 'not settled',
  roles,
  chosen: {
    heading: 'What we agreed on',
    draftHeading: 'Proposal for what we start with',
    none: 'Nothing has been chosen yet.',
  },
  parked: {
    heading: 'Parked',
    none: 'Nothing is parked.',
    reviewed: (date) => `To be looked at again ${date}`,
  },
  others: { heading: 'Other challenges', none: 'No more.' },
  owner: 'Owner',
  noOwner: 'not set',
  reason: 'Why',
  theme: 'Theme',
  goals: 'Sustainable Development Goals',
  goal: ({ number, name }) => `${number} ${name}`,
  targets: 'Targets',
  indicators: 'Indicators',
  noIndicators: 'None linked yet.',
  noFigure: 'No figure exists for this',
  unknownIndicator: (id) => `Indicator ${id}`,
  fits: { yes: 'Fits', partly: 'Fits partly', no: 'Does not fit' },
  fit: 'Verdict',
  why: 'Why',
  indicator: 'Indicator',
  challenge: 'Challenge',
  notVotedOn: 'Not voted on',
  votes: ({ points, supporters }) =>
    `${points} ${plural(points, 'vote', 'votes')} from ${supporters} ${plural(supporters, 'person', 'people')}`,
  placeIn: ({ place, round }) => `${ordinal(place)} place in vote R-${round}`,
  rounds: {
    heading: 'The votes',
    none: 'There has been no vote.',
    repeats: (round) => `Repeat vote after R-${round}`,
    period: ({ from, to }) => `Opened ${from}, closed ${to}`,
    place: 'Place',
    number: 'No.',
    points: 'Votes',
    supporters: 'People',
  },
  method: ({ budget, maxPerOption }) =>
    `Dot voting: ${budget} ${plural(budget, 'vote', 'votes')} each, at most ${maxPerOption} on one challenge. Secret.`,
  electorate: {
    participants: 'Participants, indicator librarians, actors and co-facilitators could vote.',
    facilitatorsToo:
      'Participants, indicator librarians, actors, co-facilitators and facilitators could vote.',
  },
  turnout: ({ cast, eligible, share }) => `${cast} of ${eligible} voted (${share})`,
  blank: (n) => `${n} blank ${plural(n, 'ballot', 'ballots')}`,
  withdrawn: (n) => `${n} ${plural(n, 'ballot', 'ballots')} withdrawn`,
  tieRules: {
    supporters:
      'With equally many votes, the one that more people voted for goes first. If that is equal too, they share the place.',
    shared: 'With equally many votes, they share the place.',
  },
  sources: {
    heading: 'Sources',
    catalogue: (version) =>
      `Indicators: Dugnad’s indicator catalogue ${version}, with the UN’s indicators, U4SSC and Norwegian municipal indicators.`,
    ssbTable: (table) => `Statistics Norway table ${table}`,
    noFigures: 'The report says which indicators were considered. It holds no figures.',
    none: 'No indicators are linked.',
  },
  columns: {
    workshop: 'Workshop',
    date: 'Date',
    municipality: 'Municipality',
    status: 'Status',
    boardVersion: 'Board version',
    catalogueVersion: 'Catalogue version',
    number: 'Number',
    id: 'Id',
    title: 'Challenge',
    body: 'Description',
    theme: 'Theme',
    goals: 'Goals',
    targets: 'Targets',
    rank: 'Rank',
    votes: 'Votes',
    supporters: 'People in support',
    supportShare: 'Support in per cent of those who voted',
    round: 'Vote',
    place: 'Place in the vote',
    question: 'Question',
    method: 'Method',
    turnout: 'Turnout',
    tieRule: 'With equally many votes',
    decision: 'Decision',
    order: 'Order',
    sentence: 'What is to happen',
    owner: 'Owner',
    reason: 'Why parked',
    reviewDate: 'To be looked at again',
    indicatorsYes: 'Indicators that fit',
    indicatorsPartly: 'Indicators that fit partly',
    indicatorsNo: 'Indicators that do not fit',
    noFigure: 'Lacks figures',
  },
  decisions: { chosen: 'Chosen', parked: 'Parked', open: 'Undecided' },
  status: {
    draft: 'Draft',
    agreed: ({ number, date }) => `Agreed ${date} (V-${number})`,
  },
}
