import type { resultViews as nb } from '../nb/result-views.ts'
import { plural } from '../plural.ts'

const people = (n: number) => `${n} ${plural(n, 'person', 'people')}`

export const resultViews: typeof nb = {
  shares: {
    heading: 'Most votes and equal shares',
    lay: 'Equal shares gives each voter as much to choose with, so that smaller groups get something they support too.',
    beside: 'It stands beside the result, and does not change it.',
    places: 'How many are to be chosen?',
    mostBy: {
      dots: 'Most votes',
      rank: 'Most points',
      agree: 'Most agreement',
      score: 'Highest in all',
    },
    equal: 'Equal shares',
    newly: ({ supporters, newly }) =>
      newly === 0
        ? `supported by ${people(supporters)}, all of whom had some before`
        : newly === supporters
          ? `supported by ${people(supporters)}, none of whom had any before`
          : `supported by ${people(supporters)}, ${newly} of whom had none before`,
    filledUp: 'filled up',
    filledUpHelp: 'Filled up: nobody had enough left, and the one with most supporters was added.',
    onlyMost: 'not by equal shares',
    onlyHere: 'by equal shares alone',
    same: 'Both ways choose the same.',
    differ: 'The two ways do not choose the same.',
    tie: {
      supporters: ({ names }) => `As good as ${names}; more supporters went first.`,
      lot: ({ names }) => `As good as ${names}; the lot decided.`,
      number: ({ names }) => `As good as ${names}; the lowest number went first.`,
    },
    voters: ({ voters }) =>
      `Counted from ${voters} ${plural(voters, 'ballot', 'ballots')} that support at least one challenge.`,
    leftOut: ({ people: n }) =>
      `${people(n)} on table sheets left out, for sheets do not say who supported what.`,
    undecided: ({ names, places }) =>
      `${places} ${plural(places, 'place is', 'places are')} undecided between ${names}.`,
    fewer: 'No more have any supporter.',
    none: 'Equal shares cannot be counted, for the ballots were not kept one by one. They are only with at least five voters.',
    supports: {
      dots: 'To give at least one vote is to support.',
      rank: 'To rank it is to support.',
      agree: 'To agree is to support.',
      score: ({ axis }) => `To give 4 or 5 for “${axis}” is to support.`,
    },
  },
  derived: {
    heading: 'Had they been merged before the vote',
    merged: ({ names, into }) => `${names} have been merged into ${into}.`,
    stands: 'The result above stands. This is another way of looking at the same ballots.',
    dots: ({ maxPerOption }) => `On each ballot the votes are added up, to ${maxPerOption} at most.`,
    rank: 'On each ballot the best place counts.',
    noBallots: 'What it would have come to cannot be said: the ballots were not kept one by one.',
    tableSheets: 'What it would have come to cannot be said: some votes came as numbers on table sheets.',
    otherMethod: 'What it would have come to cannot be said: answers of this method do not add up.',
  },
  groups: {
    role: 'By role',
    municipality: 'By municipality',
    option: 'Challenge',
    head: ({ name, cast }) => `${name} (${cast} voted)`,
    hidden: 'hidden (under 5)',
    hiddenHelp:
      'Groups with under five votes are hidden. At least two are, so that none can be computed from the others.',
    none: 'Under five voted. Then there are totals alone.',
    noRole: 'Table sheets',
    noMunicipality: 'Without a municipality',
    mean: ({ name, mean, n }) => `${name} ${mean} (${n})`,
    meanHelp: 'The mean, and the number of answers in brackets.',
    agreeHelp: 'Agree / pass / disagree.',
    consentHelp: 'OK / can live with it / objection.',
  },
}
