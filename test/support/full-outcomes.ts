import { outcomesOf } from '#shared/export/outcomes.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { closedRound, HELD_AT, outcomesInput, testChallenge, testLink } from './outcomes.ts'
import { testId } from './rounds.ts'

/** A finished workshop with something of everything: chosen, parked, open, voted twice, links of every kind. */
export function fullOutcomes(changes: Partial<Parameters<typeof outcomesOf>[0]> = {}): Outcomes {
  return outcomesOf(
    outcomesInput({
      board: {
        challenges: [
          testChallenge(1, {
            title: 'Ensomhet blant eldre',
            body: 'Mange eldre bor alene.\nTilbudene ligger langt unna.',
            goals: [3, 11],
            targets: ['11.7'],
            theme: testId('clu', 1),
          }),
          testChallenge(2, { title: 'For få bussavganger om kvelden', goals: [11] }),
          testChallenge(3, { title: 'Matsvinn på sykehjemmene' }),
          testChallenge(4, { title: 'Tomme butikklokaler i sentrum' }),
        ],
        themes: [
          { ...testChallenge(9), kind: 'theme', id: testId('clu', 1), name: 'Folkehelse', takesCards: false },
        ],
        links: [
          testLink(1, 1, { indicator: 'no-001' }),
          testLink(2, 1, { indicator: 'no-002', fit: 'no', why: 'Måler noe annet' }),
          testLink(3, 2, { indicator: 'none', fit: 'partly', why: 'Ingen teller avganger' }),
        ],
      },
      rounds: [
        closedRound(1, [1, 2, 3, 4], [{ 1: 2, 2: 1 }, { 1: 1, 3: 1 }, { 3: 1 }, {}]),
        closedRound(2, [2, 4], [{ 2: 2 }], { parent: testId('rnd', 1), tieRule: 'shared' }),
      ],
      decisions: [
        {
          kind: 'chosen',
          subject: testId('chl', 1),
          sentence: 'Åpent hus i alle grendehus hver uke',
          owner: 'Helse og mestring',
        },
        {
          kind: 'parked',
          subject: testId('chl', 3),
          reason: 'Tas i økonomiplanen',
          reviewDate: '2026-10-01',
        },
      ],
      agreement: { number: 1, at: HELD_AT + 7_200_000 },
      seats: [
        { role: 'participant', state: 'active' },
        { role: 'participant', state: 'left' },
        { role: 'facilitator', state: 'active' },
      ],
      ...changes,
    }),
  )
}
