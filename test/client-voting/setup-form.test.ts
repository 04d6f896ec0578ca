import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import {
  chosenCandidates,
  firstForm,
  roundRequest,
  type SetupForm,
  setupFaults,
  wholeNumber,
} from '#client/features/voting/setup-form.ts'
import { CreateRound } from '#shared/api/rounds.ts'
import { METHOD_DEFAULTS } from '#shared/domain/voting/method.ts'
import { testChallenge } from '../support/outcomes.ts'
import { openRound, testId } from '../support/rounds.ts'

const theme = testId('clu', 1)
const candidates = [testChallenge(1), testChallenge(2, { theme }), testChallenge(3, { theme })]
const form = (changes: Partial<SetupForm> = {}): SetupForm => ({
  ...firstForm('Hva først?', undefined),
  ...changes,
})

const numbers = (changes: Partial<SetupForm>) =>
  chosenCandidates(form(changes), candidates).map(({ number }) => number)

describe('the form that opens a round', () => {
  it('[V1] starts with defaults that can be sent as they are', () => {
    expect(setupFaults(form(), candidates)).toEqual([])
    const request = roundRequest(form(), candidates, undefined)
    expect(request).toMatchObject({ method: METHOD_DEFAULTS.dots, options: null, tieRule: 'supporters' })
    expect(request.minutes).toBeNull()
    expect(Value.Check(CreateRound, request)).toBe(true)
  })

  it('[V3] takes all, one theme, those without one, or a selection', () => {
    expect(numbers({ scope: 'all' })).toEqual([1, 2, 3])
    expect(numbers({ scope: 'theme', theme })).toEqual([2, 3])
    expect(numbers({ scope: 'theme', theme: '' })).toEqual([1])
    expect(numbers({ scope: 'selection', selected: new Set([testId('chl', 3)]) })).toEqual([3])
    const request = roundRequest(
      form({ scope: 'theme', theme, minutes: '5', trial: true }),
      candidates,
      'rnd_1',
    )
    expect(request).toMatchObject({
      options: [testId('chl', 2), testId('chl', 3)],
      minutes: 5,
      parent: 'rnd_1',
      trial: true,
    })
    expect(Value.Check(CreateRound, request)).toBe(true)
  })

  it('says field by field what is wrong', () => {
    expect(
      setupFaults(
        form({ question: ' ', scope: 'selection', budget: '0', maxPerOption: '1,5', minutes: '-1' }),
        candidates,
      ),
    ).toEqual(['questionMissing', 'budgetWrong', 'maximumWrong', 'noneSelected', 'minutesWrong'])
    expect(setupFaults(form({ budget: '2', maxPerOption: '3' }), candidates)).toEqual(['maximumWrong'])
    expect(setupFaults(form({ budget: '21' }), candidates)).toEqual(['budgetWrong'])
    expect(setupFaults(form({ minutes: '241' }), candidates)).toEqual(['minutesWrong'])
  })

  it('[V3] asks for every method with what belongs to it, and for voters, weighting, paper and reveal', () => {
    const methods: readonly Partial<SetupForm>[] = [
      { method: 'score', axes: 'activities' },
      { method: 'rank', places: '2' },
      { method: 'consent' },
      { method: 'agree' },
    ]
    const requests = methods.map((changes) => roundRequest(form(changes), candidates, undefined))
    expect(requests.map(({ method }) => method)).toEqual([
      { kind: 'score', axes: ['effect', 'difficulty'] },
      { kind: 'rank', places: 2 },
      { kind: 'consent' },
      { kind: 'agree' },
    ])
    expect(requests.every((request) => Value.Check(CreateRound, request))).toBe(true)
    const request = roundRequest(
      form({
        limit: 'municipalities',
        municipalities: new Set(['3203']),
        lateJoiners: false,
        weighting: 'municipality',
        breakdown: 'role',
        tieRule: 'lot',
        paper: true,
        hidden: true,
        evaluation: true,
      }),
      candidates,
      undefined,
    )
    expect(request).toMatchObject({
      electorate: {
        facilitatorsVote: false,
        lateJoiners: false,
        limitedTo: { kind: 'municipalities', municipalities: ['3203'] },
      },
      weighting: 'municipality',
      breakdown: null, // roles could be crossed with municipalities
      tieRule: 'lot',
      paper: true,
      hidden: true,
      evaluation: true,
    })
    expect(Value.Check(CreateRound, request)).toBe(true)
    expect(
      roundRequest(form({ method: 'score', weighting: 'municipality' }), candidates, undefined).weighting,
    ).toBe('person')
  })

  it('[V3] wants no more places than options, and somebody who votes', () => {
    expect(setupFaults(form({ method: 'rank', places: '4' }), candidates)).toEqual(['placesWrong'])
    expect(setupFaults(form({ method: 'rank', places: '3', budget: 'x' }), candidates)).toEqual([])
    expect(setupFaults(form({ limit: 'groups' }), candidates)).toEqual(['nobodyVotes'])
    expect(setupFaults(form({ limit: 'groups', groups: new Set(['grp_1']) }), candidates)).toEqual([])
  })

  it('[V10] starts a repeated round from what that one had', () => {
    const parent = openRound(3, { tieRule: 'lot', paper: true, breakdown: 'role', trial: true })
    const again = firstForm('Annet', ['a', 'b'], {
      ...parent,
      method: { kind: 'score', axes: ['effect', 'difficulty'] },
      electorate: {
        facilitatorsVote: true,
        lateJoiners: false,
        limitedTo: { kind: 'groups', groups: ['g'] },
      },
    })
    expect(again).toMatchObject({
      question: parent.question,
      method: 'score',
      axes: 'activities',
      scope: 'selection',
      limit: 'groups',
      groups: new Set(['g']),
      facilitatorsVote: true,
      lateJoiners: false,
      tieRule: 'lot',
      paper: true,
      breakdown: 'role',
      trial: false,
    })
  })

  it('[V3] starts from what the step of the agenda is for, unless a round is repeated', () => {
    const planned = {
      question: 'Viktig og mulig å påvirke',
      method: { kind: 'score', axes: ['importance', 'influence'] },
    } as const
    expect(firstForm('Annet', undefined, undefined, planned)).toMatchObject({
      question: planned.question,
      method: 'score',
      axes: 'challenges',
      tieRule: 'supporters',
    })
    expect(firstForm('Annet', undefined, openRound(3), planned).method).toBe('dots')
  })

  it('reads whole numbers only', () => {
    expect(['1', ' 20 ', '0', '21', '', 'x', '1e1', '2.5'].map((text) => wholeNumber(text, 20))).toEqual([
      1,
      20,
      undefined,
      undefined,
      undefined,
      undefined,
      10,
      undefined,
    ])
  })
})
