import { area, type BoardPlan, columns, heading, says, sheet, title, word } from './parts.ts'

const [steps, figures, adopted] = columns(3, 200, 264)
const [one, two, matrix] = columns(3, 576, 424)
const [three, below] = columns(3, 1024, 424)
const [parked, ahead] = columns(2, 1024, 424, below!.x, below!.w, 16)
const [topLeft, topRight] = columns(2, 576, 424, matrix!.x, matrix!.w, 16)
const [lowLeft, lowRight] = columns(2, 1024, 424, matrix!.x, matrix!.w, 16)

export const prioritisation: BoardPlan = {
  entry: { x: 0, y: 1568 },
  parts: [
    title(
      says(
        'Vi velger ett til tre områder å begynne med, og sier hvorfor.',
        'Vi vel eitt til tre område å byrje med, og seier kvifor.',
        'We choose one to three areas to start with, and say why.',
      ),
    ),
    ...sheet(steps!, 'green', says('Slik jobber vi', 'Slik jobbar vi', 'How we work'), [
      says(
        '1  Skriv alene: for hvem, hva og hvor',
        '1  Skriv åleine: for kven, kva og kvar',
        '1  Write alone: for whom, what, where',
      ),
      says(
        '2  Samle og formuler i grupper',
        '2  Samle og formuler i grupper',
        '2  Gather and word in groups',
      ),
      says(
        '3  Stem, velg og parker med grunn',
        '3  Stem, vel og parker med grunn',
        '3  Vote, choose, park with a reason',
      ),
    ]),
    ...sheet(figures!, 'grey', says('Tall og rammeverk', 'Tal og rammeverk', 'Figures and framework'), [
      says(
        'Tre til fem tall, med år og kilde',
        'Tre til fem tal, med år og kjelde',
        'Three to five figures, with year and source',
      ),
    ]),
    ...sheet(
      adopted!,
      'grey',
      says('Vedtatte satsingsområder', 'Vedtekne satsingsområde', 'Adopted priority areas'),
      [
        says(
          'Fra kommuneplanen og planstrategien',
          'Frå kommuneplanen og planstrategien',
          'From the municipal plan and strategy',
        ),
      ],
    ),
    heading(
      0,
      504,
      one!.w * 2 + 48,
      says('Samle og formuler', 'Samle og formuler', 'Gather and word'),
      says('Slå sammen kort som er like', 'Slå saman kort som er like', 'Merge cards that say the same'),
    ),
    area(one!, 'yellow', says('Gruppe 1', 'Gruppe 1', 'Group 1')),
    area(two!, 'yellow', says('Gruppe 2', 'Gruppe 2', 'Group 2')),
    area(three!, 'yellow', says('Gruppe 3', 'Gruppe 3', 'Group 3')),
    heading(
      matrix!.x,
      504,
      matrix!.w,
      says('Viktig og mulig', 'Viktig og mogleg', 'What matters'),
      says('viktigst øverst', 'viktigast øvst', 'top priority first'),
    ),
    area(topLeft!, 'blue', says('Påvirk andre', 'Påverk andre', 'Influence others')),
    area(topRight!, 'green', says('Begynn her', 'Byrj her', 'Start here')),
    area(lowLeft!, 'grey', says('La ligge', 'Lat liggje', 'Leave it')),
    area(lowRight!, 'grey', says('Ta det med', 'Ta det med', 'Take it along')),
    word(
      { x: matrix!.x, y: 1456, w: lowLeft!.w, h: 56 },
      says('vanskelig å påvirke', 'vanskeleg å påverke', 'hard to influence'),
    ),
    word(
      { x: lowRight!.x, y: 1456, w: lowRight!.w, h: 56 },
      says('mulig å påvirke', 'mogleg å påverke', 'possible to influence'),
    ),
    area(parked!, 'grey', says('Parkert', 'Parkert', 'Parked')),
    ...sheet(ahead!, 'violet', says('Veien videre', 'Vegen vidare', 'The way ahead'), [
      says('Eier:', 'Eigar:', 'Owner:'),
      says('Dato:', 'Dato:', 'Date:'),
      says('Forankres hos:', 'Forankrast hos:', 'Backed by:'),
    ]),
    heading(
      0,
      1496,
      1632,
      says('Nye utfordringer', 'Nye utfordringar', 'New challenges'),
      says('kommer her nedenfor', 'kjem her nedanfor', 'appear here below'),
    ),
  ],
}
