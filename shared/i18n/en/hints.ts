import type { Texts } from '../texts.ts'

/** What to do next on a board that has hardly been begun, on the canvas and in the list. */
export const hints: Texts['hints'] = {
  label: 'Hints',
  count: ({ at, of }) => `${at} of ${of}`,
  close: 'Close hints',
  board: {
    write: 'Double-click the board and write the first challenge.',
    group: 'Drag the card into an area, and it belongs to that theme.',
    invite: 'Bring in the others: Invite shows code, QR and link.',
  },
  list: {
    write: 'Write the first challenge in the field, and send it.',
    group: 'Choose a theme below the challenge, or make a new theme.',
    invite: 'Bring in the others: Invite shows code, QR and link.',
  },
}
