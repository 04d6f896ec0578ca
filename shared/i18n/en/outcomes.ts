import type { outcomes as nb } from '../nb/outcomes.ts'
import { plural } from '../plural.ts'

export const outcomes: typeof nb = {
  heading: 'Choose',
  agreedHeading: 'Agreement',
  empty: 'No challenges yet. Write them on the board or in the list first.',
  failed: 'We could not get the result.',
  status: {
    draft: 'Draft. The facilitators choose. Everyone can follow.',
    agreed: ({ number, at }) => `Agreed ${at} (V-${number}${number > 1 ? `, replaces V-${number - 1}` : ''})`,
    agreedHelp: 'What is agreed stands, and is the same in the report and in all files.',
    revising: ({ number }) =>
      `You are making a new agreement. V-${number} holds until you agree on the new one.`,
  },
  edit: {
    intro:
      'Choose one to three challenges to start with. Park the rest with a reason, so that nobody wonders where they went.',
    saved: 'Saved',
    saving: 'Saving …',
    waiting: 'Not saved – trying again',
    refused: 'Not saved',
    chosenHeading: ({ count, max }) => `Chosen (${count} of ${max})`,
    chosenEmpty: 'None has been chosen yet.',
    openHeading: ({ count }) => `Undecided (${count})`,
    openEmpty: 'All challenges are decided.',
    parkedHeading: ({ count }) => `Parked (${count})`,
    choose: 'Choose',
    chooseName: ({ title }) => `Choose ${title}`,
    park: 'Park',
    parkName: ({ title }) => `Park ${title}`,
    release: 'Take back',
    releaseName: ({ title }) => `Take back ${title}`,
    bringBack: 'Bring back',
    bringBackName: ({ title }) => `Bring back ${title}`,
    up: 'Up',
    upName: ({ title }) => `Move ${title} up`,
    down: 'Down',
    downName: ({ title }) => `Move ${title} down`,
    full: 'Choose three at most.',
    sentence: 'What is to happen?',
    sentenceHelp: 'One sentence.',
    owner: 'Owner',
    ownerHelp: 'A function or department, not a person’s name.',
    reason: 'Why is this parked?',
    equal: ({ count }) => `${count === 2 ? 'Two' : count} challenges have equally many votes.`,
    cut: ({ names, place, room }) => `${names} share place ${place}. There is room for ${room} of them.`,
    level: ({ count }) => `${count === 2 ? 'Two' : count} challenges came out equal.`,
    reasonMissing: 'Write why it is parked.',
    reviewDate: 'To be looked at again',
    parkRest: ({ count }) => `Park the ${count} that ${plural(count, 'is', 'are')} left`,
    parkRestTitle: 'Park the rest',
    parkRestBody: ({ count }) =>
      `${count} ${plural(count, 'challenge is', 'challenges are')} parked for the same reason. You can change the reason for each of them afterwards.`,
    parkRestDone: ({ count }) => `${count} parked`,
    movedTo: ({ title, place }) => `${title} is now number ${place}`,
    chosenNow: ({ title }) => `${title} is chosen`,
    releasedNow: ({ title }) => `${title} is undecided again`,
    rankNow: ({ rank }) => `Place ${rank} now`,
  },
  agree: {
    button: 'Agree',
    agreeing: 'Agreeing …',
    nothing: 'Choose at least one challenge first.',
    withoutReason: ({ count }) =>
      `${count} parked ${plural(count, 'challenge lacks', 'challenges lack')} a reason`,
    notSaved: 'Wait until everything is saved.',
    title: 'Agree on this?',
    body: ({ chosen, parked }) =>
      `You choose ${chosen} ${plural(chosen, 'challenge', 'challenges')} and park ${parked}.`,
    replaces: ({ number }) =>
      `The new agreement replaces V-${number}. What was agreed then is no longer in the report and the files.`,
    frozen:
      'What is agreed is frozen. It cannot be changed, only replaced by a new agreement. The results of the votes are shown to everyone.',
    open: ({ count }) =>
      `${count} ${plural(count, 'challenge is', 'challenges are')} neither chosen nor parked.`,
    withoutSentence: ({ count }) =>
      `${count} chosen ${plural(count, 'challenge lacks', 'challenges lack')} a sentence on what is to happen.`,
    withoutOwner: ({ count }) =>
      `${count} chosen ${plural(count, 'challenge lacks', 'challenges lack')} an owner.`,
    confirm: 'Agree',
    notYet: 'Not yet',
    again: 'Make a new agreement',
    keep: 'Keep what is agreed',
  },
  report: {
    pageTitle: ({ title }) => `Report – ${title}`,
    empty: 'The report fills when you have voted.',
    emptyHelp: 'This is what there is so far.',
    back: 'To the workshop',
    print: 'Print',
    files: 'Download files',
    table: ({ number }) => `Result of vote R-${number}`,
    linksTable: 'Indicators that were considered',
  },
}
