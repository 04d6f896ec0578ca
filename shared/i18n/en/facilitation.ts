import { plural } from '../plural.ts'
import type { Texts } from '../texts.ts'

/** What facilitators steer and see while a step runs, and what participants say of themselves. */
export const facilitation: Texts['facilitation'] = {
  sound: { label: 'Sound when time is up', on: 'Sound is on', off: 'Sound is off' },
  lockAtEnd: {
    label: 'Lock the board when time is up',
    inAll: 'Do so in every step',
    inNone: 'Do so in no step',
  },
  cockpit: {
    heading: 'How far are you?',
    here: ({ count }) => `${count} ${plural(count, 'participant', 'participants')} here`,
    away: ({ count }) => `${count} disconnected`,
    written: 'Have written',
    voted: 'Have voted',
    done: 'Done',
    of: ({ count, all }) => `${count} of ${all}`,
    group: 'Group',
    connected: 'Here',
    tooFew: 'Not shown for groups under five',
  },
  nudge: {
    action: 'Nudge',
    help: 'Reaches all who are not done, unnamed.',
    wait: ({ seconds }) => `Can be nudged again in ${seconds} s`,
    sent: 'Those who are not done have been nudged.',
    reminder: 'The facilitator reminds you to finish.',
  },
  done: {
    action: 'Done',
    isDone: 'You are done',
    help: 'Say that you are done. You can still change things.',
    takeBack: 'I am not done after all',
    said: 'You have said that you are done.',
    takenBack: 'You are not done after all.',
  },
  ending: {
    receiver: 'Who takes the result?',
    date: 'When is it to be decided?',
    receiverMissing: 'Write who takes it, or tick not settled.',
    dateMissing: 'Choose a date, or tick not settled.',
    unsettled: 'Not settled',
    reason: 'Why is it not settled?',
    reasonMissing: 'Write why it is not settled.',
    anyway: 'End anyway',
    open: 'This is still open',
    nothingOpen: 'Nothing is open.',
    notChecked: 'We could not check what is still open.',
    kept: 'What you wrote here is still here.',
    nothingChosen: 'No challenge has been chosen.',
    openRounds: ({ count }) =>
      `${count} ${plural(count, 'vote is', 'votes are')} open. ${plural(count, 'It', 'They')} will be closed and counted now.`,
    unsent: ({ count }) =>
      `${count} ${plural(count, 'person has', 'people have')} notes that are not sent. Only they can see them.`,
    notShown: ({ count }) => `${count} sent ${plural(count, 'note has', 'notes have')} not been shown.`,
    withoutLink: ({ count }) =>
      `${count} chosen ${plural(count, 'challenge', 'challenges')} without an indicator:`,
    withoutOwner: ({ count }) =>
      `${count} chosen ${plural(count, 'challenge', 'challenges')} without an owner:`,
    activitiesWithoutOwner: ({ count }) =>
      `${count} ${plural(count, 'activity', 'activities')} that nobody is responsible for:`,
  },
  park: {
    title: ({ name }) => `Park ${name}`,
    help: 'It stays on the board, marked as parked, and is in no vote. It can be brought back.',
    why: 'Why is it parked?',
    whyMissing: 'Write why it is parked.',
    reviewDate: 'Looked at again',
    done: ({ name }) => `${name} is parked.`,
  },
}
