import type { fitting as nb } from '../nb/fitting.ts'
import { plural } from '../plural.ts'

export const fitting: typeof nb = {
  more: 'Use and responsibility',
  use: 'What is it for?',
  uses: {
    baseline: 'Baseline',
    goal: 'Goal',
    followUp: 'Follow-up',
  },
  usesHelp: {
    baseline: 'shows where we are',
    goal: 'shows where we want to be',
    followUp: 'shows whether we are on the way',
  },
  chainStep: 'Where in the results chain?',
  notSaid: 'Not decided',
  owner: 'Who follows it up?',
  ownerHelp: 'A function, not a name. For example “climate adviser”.',
  state: { confirmed: 'Confirmed', proposed: 'Proposed' },
  confirm: 'Confirm',
  confirmOf: ({ title }) => `Confirm the link to ${title}`,
  unconfirm: 'Take back the confirmation',
  unconfirmOf: ({ title }) => `Take back the confirmation of the link to ${title}`,
  confirmed: 'The link is confirmed.',
  unconfirmed: 'The confirmation is taken back.',
  profile: {
    open: 'About the link',
    about: 'What is it about?',
    aboutHelp: 'Goals and areas that the indicator belongs to.',
    use: 'Why is it used?',
    useHelp: 'What you have decided in the workshop.',
    quality: 'How good is it?',
    qualityHelp: 'What it measures, for how small an area, and what experts think of the figures.',
    state: 'State',
    fit: 'Verdict',
    owner: 'Followed up by',
    nothing: 'The catalogue says nothing about this.',
  },
  because: ({ reasons }) => `Suggested because of: ${reasons}`,
  reasons: {
    words: ({ words, count }) => `the ${plural(count, 'word', 'words')} ${words}`,
    word: (word) => `“${word}”`,
    goals: ({ numbers }) => `the same goal ${numbers}`,
    targets: ({ codes }) => `the same target ${codes}`,
    areas: ({ names }) => `the same area ${names}`,
  },
  onThisBoard: ({ name, fit, why }) =>
    `${fit === 'no' ? 'Does not fit' : 'Fits partly'} for ${name}${why === '' ? '' : `: ${why}`}`,
  earlier: ({ workshop, date, fit, why }) =>
    `${fit === 'no' ? 'Rejected' : 'Fitted partly'} in “${workshop}” (${date})${why === '' ? '' : `: ${why}`}`,
  brought: {
    heading: 'Verdicts from another workshop',
    help: 'Bring the JSON file of an earlier workshop. Search hits will then say what did not fit there, and why. Only the verdicts are read. Names, votes and challenges are left out.',
    choose: 'Choose a file (JSON)',
    notOurs: 'The file was not made by Dugnad. Choose the JSON file of the result of a workshop.',
    nothing: 'No indicator in the file was judged to fit partly or not at all.',
    tooLarge: 'The file is larger than the result of a workshop can be.',
    left: ({ count }: { count: number }) =>
      count === 1
        ? 'One assessment is damaged or too long, and was left out.'
        : `${count} assessments are damaged, too long or too many, and were left out.`,
    taken: ({ count, unknown }) =>
      `${count} ${plural(count, 'verdict was', 'verdicts were')} taken in.${unknown === 0 ? '' : ` ${unknown} ${plural(unknown, 'is', 'are')} about indicators that are not here.`}`,
    from: ({ workshop, date, count }) =>
      `“${workshop}” (${date}): ${count} ${plural(count, 'verdict', 'verdicts')}`,
    remove: 'Delete',
    removeOf: ({ workshop }) => `Delete the verdicts from “${workshop}”`,
    removed: 'The verdicts are deleted.',
  },
}
