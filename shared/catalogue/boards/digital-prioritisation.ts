import { area, type BoardPlan, columns, heading, says, sheet, title } from './parts.ts'

const [, , right] = columns(3, 272, 264)

export const digitalPrioritisation: BoardPlan = {
  entry: { x: 24, y: 296 },
  parts: [
    title(
      says(
        'Les, stem og velg sammen på 45 minutter.',
        'Les, stem og vel saman på 45 minutt.',
        'Read, vote and choose together in 45 minutes.',
      ),
    ),
    heading(
      0,
      200,
      1632,
      says('Utfordringene', 'Utfordringane', 'The challenges'),
      says('Opptil tolv, her nedenfor', 'Opptil tolv, her nedanfor', 'Up to twelve, below'),
    ),
    { kind: 'field', box: { x: 0, y: 272, w: 1680, h: 1008 } },
    ...sheet(
      { ...right!, y: 200, h: 264 },
      'green',
      says('Slik stemmer du', 'Slik stemmer du', 'How to vote'),
      [
        says(
          'Les først, spør hvis noe er uklart',
          'Les først, spør om noko er uklart',
          'Read first, ask if unclear',
        ),
        says(
          'Tre stemmer, høyst to på samme kort',
          'Tre stemmer, høgst to på same kort',
          'Three votes, at most two on a card',
        ),
        says('Du kan endre til vi lukker', 'Du kan endre til vi lukkar', 'Change it until we close'),
      ],
    ),
    heading(right!.x, 512, right!.w, says('Vi velger', 'Vi vel', 'We choose')),
    area(
      { ...right!, y: 584, h: 248 },
      'green',
      says('Begynn her: ett til tre', 'Byrj her: eitt til tre', 'Start here: one to three'),
    ),
    area(
      { ...right!, y: 856, h: 424 },
      'grey',
      says('Parkert, med grunn', 'Parkert, med grunn', 'Parked, with a reason'),
    ),
  ],
}
