import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, freezeOptions } from '#shared/domain/voting/freeze.ts'
import { METHOD_DEFAULTS } from '#shared/domain/voting/method.ts'
import { type RoundSetup, SETUP_DEFAULTS, setupFaults } from '#shared/domain/voting/setup.ts'
import { setupWarnings } from '#shared/domain/voting/warnings.ts'
import { fail } from '#shared/kernel/result.ts'
import { option, testId } from '../../support/rounds.ts'

const setup = (changes: Partial<RoundSetup> = {}): RoundSetup => ({
  question: 'Hva haster mest?',
  ...SETUP_DEFAULTS,
  ...changes,
})

describe('the setup of a round', () => {
  it('[V3] needs a question and something to vote on, and is safe as it comes', () => {
    expect(setupFaults(setup(), 5)).toEqual([])
    expect(setupFaults(setup({ question: ' ' }), 0)).toEqual(['questionMissing', 'noOptions'])
    expect(SETUP_DEFAULTS).toMatchObject({
      tieRule: 'supporters',
      weighting: 'person',
      electorate: { facilitatorsVote: false, limitedTo: null, lateJoiners: true },
      breakdown: null,
      paper: false,
      trial: false,
    })
  })

  it('[V3] is asked in the order that the rules give', () => {
    const order = [
      'question',
      'method',
      'options',
      'electorate',
      'weighting',
      'tieRule',
      'minutes',
      'paper',
      'hidden',
    ]
    expect(Object.keys(setup()).slice(0, 9)).toEqual(order)
  })

  it('[V3] says everything that is wrong with it', () => {
    const faults = (changes: Partial<RoundSetup>, available = 5) => setupFaults(setup(changes), available)
    expect(faults({ question: 'x'.repeat(141) })).toEqual(['questionTooLong'])
    expect(faults({ method: { kind: 'dots', budget: 3, maxPerOption: 4 } })).toEqual(['methodWrong'])
    expect(faults({ options: [] })).toEqual(['noOptions'])
    expect(faults({}, 1001)).toEqual(['tooManyOptions'])
    expect(faults({ method: METHOD_DEFAULTS.rank }, 2)).toEqual(['placesBeyondOptions'])
    expect(faults({ method: METHOD_DEFAULTS.rank, options: ['a', 'b', 'b'] })).toEqual([
      'placesBeyondOptions',
    ])
    expect(faults({ weighting: 'municipality', method: METHOD_DEFAULTS.score })).toEqual([
      'weightingWithoutPoints',
    ])
    expect(faults({ weighting: 'municipality', breakdown: 'role' })).toEqual(['breakdownBesideWeighting'])
    expect(faults({ weighting: 'municipality', breakdown: 'municipality' })).toEqual([])
    expect(faults({ tieRule: 'coin' as 'lot' })).toEqual(['tieRuleWrong'])
    for (const minutes of [0, 241, 1.5, Number.NaN]) expect(faults({ minutes })).toEqual(['minutesWrong'])
    const nobody = { kind: 'groups', groups: [] } as const
    expect(faults({ electorate: { ...SETUP_DEFAULTS.electorate, limitedTo: nobody } })).toEqual([
      'nobodyVotes',
    ])
  })
})

describe('what is said before opening', () => {
  it('[V4] names alike options that nobody decided to keep, many options, and few voters', () => {
    const options = [
      option(1, 'Tomme lokaler i sentrum'),
      option(2, 'Tomme lokaler i sentrum!'),
      option(3, 'Støy'),
    ]
    const [a, b] = options
    const trial = false
    expect(setupWarnings(options, 5, { trial })).toEqual([{ kind: 'similar', pairs: [[a, b]] }])
    expect(setupWarnings(options, 5, { trial, keep: (x, y) => x === a && y === b })).toEqual([])
    expect(setupWarnings([option(3, 'Støy')], 4, { trial })).toEqual([{ kind: 'fewVoters', count: 4 }])
    expect(setupWarnings([option(3, 'Støy')], 4, { trial: true })).toEqual([])
    const many = [
      'øya',
      'vei',
      'bad',
      'sti',
      'elv',
      'fly',
      'gym',
      'hus',
      'jul',
      'kor',
      'lus',
      'mur',
      'nål',
    ].map((title, i) => option(i, title))
    expect(setupWarnings(many.slice(1), 9, { trial })).toEqual([])
    expect(setupWarnings(many, 9, { trial })).toEqual([{ kind: 'manyOptions', count: 13 }])
  })
})

describe('freezing the options', () => {
  const card = (number: number, changes: Partial<Candidate> = {}): Candidate => ({
    ...option(number),
    mergedInto: null,
    parked: false,
    ...changes,
  })
  const id = (number: number) => testId('chl', number)

  it('[V5] copies the cards as they are, by number, with the version of the board', () => {
    const cards = [
      card(3),
      card(1, { body: 'Tekst' }),
      card(2, { title: ' ' }),
      card(4, { mergedInto: id(1) }),
      card(5, { parked: true }),
    ]
    expect(freezeOptions(cards, null, 812)).toEqual({
      ok: true,
      value: [
        { id: id(1), number: 1, title: 'Utfordring 1', body: 'Tekst', rev: 812 },
        { id: id(3), number: 3, title: 'Utfordring 3', body: '', rev: 812 },
      ],
    })
    expect(freezeOptions(cards, [id(3)], 812)).toMatchObject({ value: [{ number: 3 }] })
  })

  it('[V3] refuses cards that are gone, merged, parked or without a number, and a round about nothing', () => {
    expect(freezeOptions([card(1)], [id(1), id(2)], 1)).toEqual(fail('noSuchChallenge'))
    expect(freezeOptions([card(1, { mergedInto: id(2) })], [id(1)], 1)).toEqual(fail('merged'))
    expect(freezeOptions([card(1, { parked: true })], [id(1)], 1)).toEqual(fail('parked'))
    expect(freezeOptions([card(1, { number: null })], null, 1)).toEqual(fail('notNumbered'))
    expect(freezeOptions([card(1)], [], 1)).toEqual(fail('noOptions'))
    expect(freezeOptions([], null, 1)).toEqual(fail('noOptions'))
  })

  it('[V5] takes nothing but what was asked for, whatever else is on the board', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        fc.nat(),
        (numbers, take) => {
          const cards = numbers.map((number) => card(number))
          const asked = cards.slice(0, 1 + (take % cards.length)).map((it) => it.id)
          const frozen = freezeOptions(cards, asked, 1)
          expect(frozen.ok && frozen.value.map((it) => it.id).sort()).toEqual([...asked].sort())
        },
      ),
    )
  })
})
