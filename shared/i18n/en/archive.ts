import type { archive as nb } from '../nb/archive.ts'
import { plural } from '../plural.ts'

export const archive: typeof nb = {
  pictureNote:
    'The board as it was when the archive was made. The whole list of cards is in outcomes/now.md.',
  title: 'Open an archive',
  intro:
    'An archive is a whole workshop in one ZIP file: the board, the pictures, the votes and what was agreed. It opens as a new workshop here, and you become its facilitator.',
  trust: 'Open only archives from people you trust. Dugnad cannot know who made an archive.',
  choose: 'Choose a ZIP file',
  chosen: ({ name }) => `Chosen: ${name}`,
  ended: 'If the workshop had ended',
  asItWas: 'Open it to be read, as it ended',
  goOn: 'Go on working, with a new code',
  open: 'Open the archive',
  opening: 'Opening the archive … This may take a while.',
  failed: 'The archive was not opened',
  failedHelp: 'Nothing has been stored.',
  done: 'The archive is open',
  madeAt: ({ moment }) => `Made ${moment}.`,
  counts: ({ cards, pictures, rounds }) => {
    const also = pictures === 0 ? '' : `, ${pictures} ${plural(pictures, 'picture', 'pictures')}`
    return `${cards} ${plural(cards, 'card', 'cards')}${also} and ${rounds} ${plural(rounds, 'vote', 'votes')}.`
  },
  code: ({ code }) => `The new code is ${code}.`,
  readOnly: 'The workshop had ended. It can be read, not changed.',
  signed: {
    here: 'The records of its votes are signed by this server.',
    elsewhere: 'The records of its votes are signed by another server than this one.',
  },
  openRounds: ({ rounds }) => `Not in the archive, because they had not closed: ${rounds}.`,
  refused: ({ count }) => `${count} ${plural(count, 'thing was', 'things were')} not taken in:`,
  more: ({ count }) => `and ${count} more`,
  part: { card: 'The board', picture: 'Picture', decision: 'Decision', indicator: 'Indicator' },
  why: {
    invalid: 'is not as it should be',
    missing: 'is missing, or belongs to something that is missing',
    tooMany: 'is more than there is room for',
  },
  go: 'Go to the workshop',
}
