import { plural } from '../plural.ts'

/** Bringing in what lies in files: pictures and spreadsheets. */
export const insert = {
  image: {
    tool: 'Image',
    add: 'Add an image',
    choose: 'Choose an image',
    camera: 'Take a photo',
    help: 'PNG, JPEG, WebP or GIF. It is made smaller, and place and time are removed, before it is sent.',
    of: ({ place, count }: { place: number; count: number }) => `Image ${place} of ${count}`,
    preparing: 'Preparing the image …',
    sending: 'Sending the image …',
    alt: 'What does the image show?',
    altHelp: 'For those who do not see it. May be left empty.',
    noAlt: 'Image without a description',
    unseen: 'The image cannot be shown',
    confirm: 'Put it on the board',
    added: 'The image is on the board.',
    failed: 'Nothing was added.',
    tooLarge: 'The image is larger than 30 MB. Make it smaller and try again.',
    heading: 'Images',
    describe: 'Change the description',
    describeOf: ({ name }: { name: string }) => `Change the description of ${name}`,
    remove: 'Delete',
    removeOf: ({ name }: { name: string }) => `Delete ${name}`,
    removed: 'The image has been deleted.',
    save: 'Save',
  },
  table: {
    tool: 'From spreadsheet',
    add: 'From a spreadsheet',
    choose: 'Choose a file',
    help: 'CSV or XLSX, with one challenge on each row. Up to 500 rows at a time.',
    reading: 'Reading the file …',
    failed: 'Nothing was added.',
    faults: {
      tooLarge: 'The file is too large for a list of challenges. It may have up to 5 MB.',
      damaged: 'The file is damaged or not made as a spreadsheet, and cannot be read.',
      notATable: 'This is no spreadsheet. Save it as CSV or XLSX, and try again.',
      locked: 'The file has a password. Save a copy without one, and try again.',
      empty: 'There are no rows with text in the file.',
      tooSlow: 'The file took too long to read. Split it up, or save it as CSV.',
    },
    rows: ({ count }: { count: number }) => `${count} ${plural(count, 'card', 'cards')} will be made.`,
    left: ({ count }: { count: number }) =>
      `${count} more ${plural(count, 'row does', 'rows do')} not fit at once. Take ${plural(count, 'it', 'them')} from a file of ${plural(count, 'its', 'their')} own afterwards.`,
    headings: 'The first row is headings',
    columns: 'What is in the columns?',
    fields: { title: 'Challenge', body: 'Explanation', goals: 'Global goals', theme: 'Theme' },
    none: 'Left out',
    column: ({ letter, heading }: { letter: string; heading: string }) =>
      heading ? `${letter}: ${heading}` : `Column ${letter}`,
    preview: 'The first ones will be',
    problems: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'row is', 'rows are')} not quite as expected`,
    problem: {
      noTitle: 'no text in the column for the challenge. The row is left out.',
      titleCut: 'the challenge is longer than 140 characters. All of it stands in the explanation.',
      bodyCut: 'the explanation is longer than 600 characters, and is cut.',
      noGoal: 'no global goal from 1 to 17 was found. The card is made without.',
      manyGoals: 'more than three global goals. The first three are taken.',
    },
    row: ({ row, problem }: { row: number; problem: string }) => `Row ${row}: ${problem}`,
    more: ({ count }: { count: number }) => `and ${count} more`,
    noRoom: ({ room }: { room: number }) =>
      `The board has room for ${room} more ${plural(room, 'card', 'cards')}. Delete something, or take fewer.`,
    noThemes: ({ room }: { room: number }) =>
      `The board has room for ${room} more themes. Choose “Left out” for theme.`,
    confirm: ({ count }: { count: number }) => `Make ${count} ${plural(count, 'card', 'cards')}`,
    writing: ({ done, count }: { done: number; count: number }) => `Making cards: ${done} of ${count}`,
    done: ({ count }: { count: number }) =>
      `${count} ${plural(count, 'card is', 'cards are')} on the board. You can undo.`,
  },
  other: {
    title: 'This cannot be put on the board',
    text: 'The board takes images (PNG, JPEG, WebP and GIF) and spreadsheets (CSV and XLSX). Nothing was added.',
    several: 'Take one spreadsheet at a time, without other files. Nothing was added.',
  },
}
