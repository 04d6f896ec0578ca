import { plural } from '../plural.ts'

/** F2. Writing alone, and showing all that was sent. */
export const alone = {
  privacy: 'Only you see this until the facilitator reveals all.',
  afterwards: 'Then the notes belong to all, and nobody sees who wrote what.',
  mine: 'My notes',
  unsentCount: ({ count }: { count: number }) =>
    `You have ${count} unsent ${plural(count, 'note', 'notes')}.`,
  shown: ({ count }: { count: number }) =>
    `${count} of your notes ${plural(count, 'has', 'have')} been shown on the board.`,
  sent: 'Sent',
  unsent: 'Not sent',
  body: 'Explanation',
  addBody: 'Add an explanation',
  send: 'Send',
  edit: 'Edit',
  done: 'Done',
  takeBack: 'Take back',
  remove: 'Delete',
  drop: 'Remove from this device',
  actions: ({ title }: { title: string }) => `Actions for ${title}`,
  over: 'Nobody writes alone now. Only you see the notes here.',
  notKept: 'This device cannot keep what you write. Leave the page open.',
  own: 'Write notes of your own',
  reveal: {
    title: 'Everybody writes alone',
    writers: ({ count }: { count: number }) => `${count} ${plural(count, 'has', 'have')} written`,
    sent: ({ count }: { count: number }) => `${count} ${plural(count, 'note', 'notes')} sent`,
    unsent: ({ count }: { count: number }) =>
      `${count} still ${plural(count, 'writes, or has', 'write, or have')} not sent everything`,
    nothing: 'Nobody has sent anything yet.',
    help: 'You see how many, not what. When you reveal, all notes that were sent are put on the board in random order.',
    failed: 'We cannot get the figures. These are from before.',
    show: 'Reveal all',
    ask: 'Reveal all notes?',
    body: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'note is', 'notes are')} put on the board in random order. Nobody sees who wrote what. It cannot be undone.`,
    stay: ({ count }: { count: number }) =>
      `${count} still ${plural(count, 'writes', 'write')}. What has not been sent stays with its writer.`,
    done: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'note is', 'notes are')} on the board now.`,
  },
  leave: {
    title: 'Leave the writing?',
    sent: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'note has', 'notes have')} been sent and not shown.`,
    showAndGo: 'Reveal all and go on',
    go: 'Go on without revealing',
  },
}
