import type { Texts } from '../texts.ts'

export const actorDocument: Texts['documents']['actorPage'] = {
  title: ({ actor }) => `To ${actor}`,
  from: ({ title }) => `From the workshop “${title}”`,
  challenges: 'The challenges it is about',
  noChallenges: 'You are not tied to any challenge yet.',
  whyYou: 'Why you',
  stakes: {
    affected: 'You are affected',
    hasMeans: 'You can do something about it',
    both: 'You are affected and can do something about it',
    worksWith: 'You work with others on it',
  },
  throughActivity: 'You take part in something that is to change it',
  activities: 'What you take part in',
  noActivities: 'You do not take part in any activity yet.',
  goneActivity: 'An activity that was taken off the board',
  commitmentStates: {
    offered: 'You were asked for this',
    confirmed: 'You have said yes to this',
    declined: 'You have said no to this',
    fulfilled: 'You have done this',
    withdrawn: 'You have withdrawn this',
  },
  state: 'How it goes',
  toldOn: ({ date, state }) => `Status ${date}, ${state.toLowerCase()}`,
  contact: 'Whom you can turn to',
  noContact: 'Turn to whoever gave you this page.',
  next: 'When you hear from us next',
  rhythms: { month: 'every month', quarter: 'every quarter', halfYear: 'every half year' },
  nextOn: ({ date, rhythm }) => `The next status comes on ${date}. You hear from us ${rhythm}.`,
  notPlanned: ({ rhythm }) => `No day is set yet. You hear from us ${rhythm}.`,
  stopped: 'You have stopped status, and do not hear from us about this any more.',
  withdraw: 'If you want to withdraw',
  howToWithdraw:
    'You can withdraw what you said yes to at any time. Do so on the page that you have a link to, or tell those you can turn to. You can stop status in the same place.',
  named: 'Files from the workshop may give your name. You can change your mind about that.',
  notNamed: 'Files from the workshop do not give your name.',
  contactKept:
    'The workshop has contact details of somebody with you. Only the facilitators see them, and you can delete them on the page.',
  noContactKept: 'The workshop has no contact details of you.',
  made: 'Page made',
}
