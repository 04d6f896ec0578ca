import { describe, expect, it } from 'vitest'
import {
  hasAnswers,
  markTexts,
  methodText,
  ownText,
  sourcesText,
  tieTexts,
  turnoutText,
  weightingText,
} from '#client/features/voting/results/result-words.ts'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import type { Poll } from '#shared/domain/voting/poll.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { settleTie } from '#shared/domain/voting/settle-tie.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { testId } from '../support/rounds.ts'
import { anyRound } from '../support/votes.ts'

const id = (n: number) => testId('chl', n)
const DOTS = { kind: 'dots', budget: 3, maxPerOption: 2 } as const

/** What a round of three options comes to when these people vote. */
function resultOf(
  method: Method,
  votes: readonly Ballot['choices'][],
  changes: Partial<Round> = {},
  poll: Partial<Poll> = {},
): Result {
  const round = anyRound(method, 3, { weighting: 'person', ...changes })
  const ballots = votes.map((choices) => ({
    ballot: { kind: method.kind, choices, done: true } as Ballot,
    source: 'screen' as const,
    municipality: null,
    role: null,
  }))
  return tally(round, {
    ballots,
    tables: [],
    eligible: votes.length,
    withdrawn: 0,
    municipalities: [],
    ...poll,
  })
}

const ties = (result: Result) => tieTexts(result, nb, 'nb')

describe('what is said of equal options', () => {
  const even = [{ [id(1)]: 2 }, { [id(2)]: 1 }, { [id(2)]: 1 }]

  it('[V12] which they are, and whom the rule put first', () => {
    expect(ties(resultOf(DOTS, even, { tieRule: 'supporters' }))).toEqual([
      'To utfordringer har like mange stemmer. U-1 og U-2 (2 stemmer hver). Flest personer går foran: U-2 – U-1.',
    ])
  })

  it('[V12] that they share, until a run-off or a facilitator decides', () => {
    const end = (tieRule: Round['tieRule']) => ties(resultOf(DOTS, even, { tieRule }))[0]!.split('hver). ')[1]
    expect(end('shared')).toBe(nb.results.ties.shared)
    expect(end('revote')).toBe(nb.results.ties.revote)
    expect(end('facilitator')).toBe(nb.results.ties.waiting)
  })

  it('[V12] what a facilitator decided, and why', () => {
    const result = resultOf(DOTS, even, { tieRule: 'facilitator' })
    if (result.kind !== 'dots') throw new Error('of another method')
    const settled = settleTie(result, [id(2), id(1)], 'Haster mest')
    if (!settled.ok) throw new Error(settled.error)
    expect(ties(settled.value)[0]).toContain('Fasilitator avgjorde: U-2 – U-1. Begrunnelse: «Haster mest»')
  })

  it('[V12] in the words of each method', () => {
    const rank = resultOf({ kind: 'rank', places: 1 }, [{ [id(1)]: 1 }, { [id(3)]: 1 }], {
      tieRule: 'shared',
    })
    const agree = resultOf({ kind: 'agree' }, [{ [id(1)]: 'agree' }, { [id(3)]: 'agree' }], {
      tieRule: 'shared',
    })
    expect(ties(rank)[0]).toBe(
      'To utfordringer har like mange poeng. U-1 og U-3 (1 poeng hver). De deler plassen.',
    )
    expect(ties(agree)[0]).toBe('To utfordringer står likt. U-1 og U-3. De deler plassen.')
    expect(ties(resultOf({ kind: 'consent' }, [{ [id(1)]: { answer: 'ok', reason: '' } }]))).toEqual([])
  })
})

describe('what is said of a round', () => {
  it('[V11] how many voted, blank and withdrawn ones too', () => {
    const result = resultOf(DOTS, [{ [id(1)]: 1 }, {}], {}, { eligible: 4, withdrawn: 1 })
    expect(turnoutText(result, nb, 'nb')).toMatch(
      /^2 av 4 stemte \(50\s%\), 1 stemte blankt, 1 stemmeseddel trukket$/,
    )
  })

  it('[V16] where votes came from, only when some came on paper', () => {
    expect(sourcesText(resultOf(DOTS, [{ [id(1)]: 1 }]), nb)).toBe('')
    const table = { people: 4, values: { [id(1)]: [3] }, municipality: null }
    const mixed = resultOf(DOTS, [{ [id(1)]: 1 }], {}, { tables: [table], eligible: 5 })
    expect(sourcesText(mixed, nb)).toBe(`1 på skjerm, 4 på bordark. ${nb.results.facts.noSupporters}`)
  })

  it('[V11] that people were weighed although municipalities were to be', () => {
    expect(weightingText(resultOf(DOTS, [{ [id(1)]: 1 }]), nb)).toBe(nb.results.facts.person)
    const asked = resultOf(DOTS, [{ [id(1)]: 1 }], { weighting: 'municipality' })
    expect(weightingText(asked, nb)).toBe(nb.results.facts.fallback)
  })

  it('[V1] how people voted, and what scores are ordered by', () => {
    expect(methodText({ kind: 'rank', places: 3 }, nb, 'nb')).toContain('Førsteplass gir 3 poeng')
    const scores = methodText({ kind: 'score', axes: ['effect', 'difficulty'] }, nb, 'nb')
    expect(scores).toContain('Effekt og Vanskelig')
    expect(scores).toContain(nb.results.score.order.reversed)
  })

  it('[V11] whether anybody answered at all', () => {
    const scored = [{ [id(1)]: [4, null] }]
    expect(hasAnswers(resultOf({ kind: 'score', axes: ['importance', 'influence'] }, scored))).toBe(true)
    expect(hasAnswers(resultOf({ kind: 'consent' }, [{}]))).toBe(false)
    expect(hasAnswers(resultOf({ kind: 'agree' }, [{}]))).toBe(false)
  })
})

describe('what one voted oneself', () => {
  it('[V8] stands beside each option and in a sentence, in the words of the method', () => {
    expect(markTexts(DOTS, { [id(1)]: 2 }, nb)).toEqual({ [id(1)]: 'Du ga 2 stemmer' })
    expect(ownText(DOTS, { [id(1)]: 2, [id(2)]: 1 }, nb)).toBe('Din stemme gikk til 2 av disse')
    const said = { [id(1)]: 'disagree' } as const
    expect(markTexts({ kind: 'agree' }, said, nb)).toEqual({ [id(1)]: 'Ditt svar: Uenig' })
    expect(ownText({ kind: 'agree' }, said, nb)).toBe('Du svarte på 1 av disse')
    expect(ownText(DOTS, {}, nb)).toBe('')
  })
})
