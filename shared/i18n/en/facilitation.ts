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
}
