import { plural } from '../plural.ts'
import type { Texts } from '../texts.ts'

/** Texts about being several on one board: who is where, what was locked, undone, restored, and done. */
export const together: Texts['together'] = {
  people: {
    label: 'Who is on the board',
    watching: ({ count }: { count: number }) => `${count} watching`,
    more: ({ count }: { count: number }) => `Show ${count} more`,
    follow: ({ name }: { name: string }) => `Follow ${name}`,
    following: ({ name }: { name: string }) => `You follow ${name}`,
    followedBy: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'person follows', 'people follow')} you`,
    stop: 'Stop following',
    left: ({ name }: { name: string }) => `${name} is not on the board any more.`,
    hideCursors: 'Hide others’ pointers',
    showCursors: 'Show others’ pointers',
  },
  attention: {
    call: 'Bring everyone',
    called: 'Everyone has been brought here.',
    lead: 'Follow me',
    release: 'Let everyone go',
    leading: 'Everyone follows you',
    led: ({ name }: { name: string }) => `${name} leads the view`,
    again: 'Follow again',
  },
  lock: {
    item: 'Locked by the facilitator',
    takesCards: 'Locked by the facilitator, open for cards',
    lock: 'Lock',
    unlock: 'Unlock',
  },
  versions: {
    title: 'Versions',
    open: 'Versions',
    help: 'The board as it was earlier. Going back changes the board alone: votes and decisions stay as they are.',
    none: 'There are no earlier versions yet.',
    name: 'Name of the version',
    keep: 'Keep the board as it is now',
    kept: 'The version has been kept.',
    reasons: {
      time: 'Along the way',
      step: 'New step',
      before: 'Before going back',
      large: 'Before a large change',
      named: 'Named',
    },
    step: ({ title }: { title: string }) => `When “${title}” began`,
    ended: 'When the agenda ended',
    preview: 'Look at it',
    previewOf: ({ time }: { time: string }) => `Look at the board at ${time}`,
    of: ({ time }: { time: string }) => `The board at ${time}`,
    picture: 'Map of the board',
    counts: ({ cards, themes }: { cards: number; themes: number }) =>
      `${cards} ${plural(cards, 'card', 'cards')}, ${themes} ${plural(themes, 'theme', 'themes')}`,
    outside: 'Without a theme',
    untitled: 'Untitled',
    scope: 'What is to be restored?',
    whole: 'The whole board',
    theme: ({ name }: { name: string }) => `The theme “${name}”`,
    seat: ({ name }: { name: string }) => `What ${name} has changed since`,
    restore: 'Restore',
    back: 'Back to the list',
    restored: ({ time }: { time: string }) => `The board is back to ${time}.`,
    undo: 'Undo the restoring',
    undone: 'The restoring has been undone.',
  },
  log: {
    title: 'Log',
    open: 'Log',
    help: 'What has been done, without what was written.',
    none: 'Nothing has been done yet.',
    someone: 'Somebody',
    server: 'The clock',
    did: {
      wrote: ({ who, count }: { who: string; count: number }) =>
        `${who} wrote ${count} ${plural(count, 'card', 'cards')}`,
      edited: ({ who, count }: { who: string; count: number }) =>
        `${who} changed ${count} ${plural(count, 'card', 'cards')}`,
      moved: ({ who, count }: { who: string; count: number }) =>
        `${who} moved ${count} ${plural(count, 'thing', 'things')}`,
      themed: ({ who, count }: { who: string; count: number }) =>
        `${who} made ${count} ${plural(count, 'theme', 'themes')}`,
      deleted: ({ who, count }: { who: string; count: number }) =>
        `${who} deleted ${count} ${plural(count, 'thing', 'things')}`,
      linked: ({ who, count }: { who: string; count: number }) =>
        `${who} made ${count} ${plural(count, 'link', 'links')}`,
      merged: ({ who, count }: { who: string; count: number }) =>
        `${who} merged ${count} ${plural(count, 'card', 'cards')}`,
      drew: ({ who, count }: { who: string; count: number }) =>
        `${who} drew ${count} ${plural(count, 'shape', 'shapes')}`,
      locked: ({ who, count }: { who: string; count: number }) =>
        `${who} locked or marked ${count} ${plural(count, 'thing', 'things')}`,
      remarked: ({ count }: { who: string; count: number }) =>
        `${count} ${plural(count, 'comment or reaction', 'comments and reactions')}`,
      reopened: ({ who }: { who: string }) => `${who} opened the workshop from an archive`,
      created: ({ who }: { who: string }) => `${who} made the workshop`,
      start: ({ who }: { who: string }) => `${who} started the workshop`,
      end: ({ who }: { who: string }) => `${who} ended the workshop`,
      enterStep: ({ who }: { who: string }) => `${who} went to a new step`,
      roundOpened: ({ who }: { who: string }) => `${who} opened a vote`,
      roundClosed: ({ who }: { who: string }) => `${who} closed a vote`,
      roundShown: ({ who }: { who: string }) => `${who} showed a result`,
      roundCancelled: ({ who }: { who: string }) => `${who} cancelled a vote`,
      lockBoard: ({ who }: { who: string }) => `${who} locked the board`,
      unlockBoard: ({ who }: { who: string }) => `${who} unlocked the board`,
      call: ({ who }: { who: string }) => `${who} brought everyone`,
      lead: ({ who }: { who: string }) => `${who} led the view`,
      forgot: ({ who }: { who: string }) => `${who} deleted what was their own`,
      revealed: ({ who, count }: { who: string; count: number }) =>
        `${who} revealed ${count} ${plural(count, 'note', 'notes')} that had been written alone`,
      restored: ({ who }: { who: string }) => `${who} set the board back`,
      agreed: ({ who }: { who: string }) => `${who} agreed the outcomes`,
    },
  },
}
