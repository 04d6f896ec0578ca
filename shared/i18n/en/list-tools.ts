import type { listTools as nb } from '../nb/list-tools.ts'
import { plural } from '../plural.ts'

export const listTools: typeof nb = {
  newTheme: { open: 'New theme', label: 'What shall the theme be called?', add: 'Make theme' },
  bring: { image: 'Add an image', table: 'From a spreadsheet' },
  search: {
    label: 'Search the challenges',
    help: 'Words or a number',
    goal: 'Goal',
    allGoals: 'All goals',
    found: ({ shown, count }) => `Showing ${shown} of ${count}`,
    none: 'No challenges match the search.',
    clear: 'Show all',
    order: 'The order can be changed when all are shown.',
  },
  order: {
    label: 'Order',
    byVotes: 'Most votes first',
    byGoal: 'By goal',
    gather: 'Gather in themes by goal',
    gatherByAuthor: 'Gather in themes by the authors’ role',
    goalGroup: ({ number, name }) => `Goal ${number}: ${name}`,
    done: ({ count }) =>
      `${count} ${plural(count, 'challenge moved. You can undo.', 'challenges moved. You can undo.')}`,
    nothing: 'There is nothing to put in order.',
  },
  level: {
    heading: 'Announcements for screen readers',
    help: 'How much should be said about what others do? At most one message every ten seconds.',
    all: 'All',
    summary: 'Summary',
    off: 'Off',
  },
  goalPicker: {
    heading: ({ name }) => `Goals for ${name}`,
    legend: 'Which Sustainable Development Goals is it about?',
    help: 'Choose up to three.',
    tooMany: 'Choose the three most important.',
    chosen: ({ count }) => `${count} of 3 chosen`,
  },
}
