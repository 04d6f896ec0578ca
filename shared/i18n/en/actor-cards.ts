import { plural } from '../plural.ts'
import type { Texts } from '../texts.ts'

export const actorCards: Texts['actorCards'] = {
  newActor: 'New actor',
  newActivity: 'New activity',
  empty: { actors: 'Who can help? Add the first.', activities: 'What will you do? Start with a verb.' },
  none: { actors: 'No actors yet.', activities: 'No activities yet.' },
  counts: {
    actors: ({ count }) => `${count} ${plural(count, 'actor', 'actors')}`,
    activities: ({ count }) => `${count} ${plural(count, 'activity', 'activities')}`,
  },
  entry: {
    actor: 'Who can help?',
    actorHelp: 'An organisation, an association or a group. One at a time.',
    activity: 'What will you do?',
    activityHelp: 'Start with a verb. One thing at a time.',
    added: 'Added. Do you have more?',
    blank: 'Write something first.',
    challenge: 'Write a challenge instead',
  },
  tied: 'Actors and activities',
  planned: ({ name }) => `Activity: ${name}`,
  ties: 'Has to do with',
  tie: 'Tie',
  tieOf: 'Actors',
}
