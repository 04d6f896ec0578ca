import { area, type BoardPlan, columns, heading, says, sheet, title } from './parts.ts'

const [theme, figures, steps] = columns(3, 200, 264)
const [, , right] = columns(3, 576, 240)

export const challengeMapping: BoardPlan = {
  entry: { x: 24, y: 600 },
  parts: [
    title(
      says(
        'Ett tema, én time: tre til fem utfordringer som alle forstår.',
        'Eitt tema, éin time: tre til fem utfordringar som alle forstår.',
        'One theme, one hour: three to five challenges that everyone understands.',
      ),
    ),
    ...sheet(theme!, 'yellow', says('Tema', 'Tema', 'Theme'), [
      says('Hva snakker vi om i dag?', 'Kva snakkar vi om i dag?', 'What do we talk about today?'),
    ]),
    ...sheet(figures!, 'grey', says('Tall', 'Tal', 'Figures'), [
      says(
        'To til fire tall, med år og kilde',
        'To til fire tal, med år og kjelde',
        'Two to four figures, with year and source',
      ),
    ]),
    ...sheet(steps!, 'green', says('Slik jobber vi', 'Slik jobbar vi', 'How we work'), [
      says(
        '1  Skriv alene: for hvem, hva og hvor',
        '1  Skriv åleine: for kven, kva og kvar',
        '1  Write alone: for whom, what, where',
      ),
      says(
        '2  Samle og slå sammen i grupper',
        '2  Samle og slå saman i grupper',
        '2  Gather and merge in groups',
      ),
      says('3  Løft fram de viktigste', '3  Løft fram dei viktigaste', '3  Bring out the most important'),
    ]),
    heading(
      0,
      504,
      1632,
      says('1  Alene', '1  Åleine', '1  Alone'),
      says(
        'Ett til fem kort hver; vises her, alle samtidig',
        'Eitt til fem kort kvar; vist her, alle samstundes',
        'One to five cards each; shown here, all at once',
      ),
    ),
    { kind: 'field', box: { x: 0, y: 576, w: 1680, h: 1112 } },
    heading(right!.x, 504, right!.w, says('2  I grupper', '2  I grupper', '2  In groups')),
    area(right!, 'blue', says('Gruppe 1', 'Gruppe 1', 'Group 1')),
    area({ ...right!, y: 840 }, 'blue', says('Gruppe 2', 'Gruppe 2', 'Group 2')),
    area({ ...right!, y: 1104 }, 'blue', says('Gruppe 3', 'Gruppe 3', 'Group 3')),
    heading(right!.x, 1376, right!.w, says('3  Toppen', '3  Toppen', '3  Top picks')),
    area(
      { ...right!, y: 1448 },
      'green',
      says('Dette løfter vi fram', 'Dette løfter vi fram', 'What we bring out'),
    ),
  ],
}
