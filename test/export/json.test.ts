import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withEarlierRounds } from '#shared/export/earlier.ts'
import { outcomesJson, readOutcomesJson } from '#shared/export/json.ts'
import { outcomesMarkdown } from '#shared/export/markdown.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { exportFaults } from '../support/export-reader.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { outcomesInput, testWorkshop } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

/** What a round had before there were other methods than dots. */
const EARLIER_ROUND = [
  'id',
  'number',
  'parent',
  'question',
  'method',
  'tieRule',
  'facilitatorsVote',
  'turnout',
  'openedAt',
  'closedAt',
  'options',
]

describe('the JSON file', () => {
  it('[E7] is what its published schema says', () => {
    expect(exportFaults(outcomesJson(fullOutcomes()))).toEqual([])
    expect(exportFaults(outcomesJson(outcomesOf(outcomesInput())))).toEqual([])
  })

  it('[E7] the schema refuses what is not of this format', () => {
    const whole = JSON.parse(outcomesJson(fullOutcomes()))
    for (const wrong of [
      { ...whole, schema: 'dugnad.export/2' },
      { ...whole, extra: 1 },
      { ...whole, challenges: undefined },
      { ...whole, boardVersion: '812' },
      { ...whole, rounds: [{ ...whole.rounds[0], openedAt: 1772612000000 }] },
    ]) {
      expect(exportFaults(JSON.stringify(wrong))).not.toEqual([])
    }
  })

  it('[E3] has the ids and numbers that the other files have', () => {
    const json = JSON.parse(outcomesJson(fullOutcomes()))
    expect(json.schema).toBe('dugnad.export/1')
    expect(json.agreement).toEqual({ number: 1, at: '2026-03-04T10:30:00.000Z' })
    expect(json.challenges[0]).toMatchObject({ id: testId('chl', 1), number: 1, rank: 1 })
    expect(json.rounds[1]).toMatchObject({ id: testId('rnd', 2), number: 2, parent: 1 })
    const csv = renderOutcomes('csv', fullOutcomes(), nb, 'nb').body
    for (const { id } of json.challenges) expect(csv).toContain(id)
  })

  it('[E7] of an earlier version is still what its schema says, and is read as a round of dots', () => {
    const { uncounted: _, rounds, challenges, ...rest } = JSON.parse(outcomesJson(fullOutcomes()))
    const earlier = {
      ...rest,
      rounds: rounds.map((round: Record<string, unknown>) =>
        Object.fromEntries(EARLIER_ROUND.map((name) => [name, round[name]])),
      ),
      challenges: challenges.map(({ votes, ...challenge }: { votes: { kind: string } | null }) => {
        const { kind: __, ...told } = votes ?? { kind: 'dots' }
        return { ...challenge, votes: votes && told }
      }),
    }
    const json = JSON.stringify(earlier)
    expect(exportFaults(json)).toEqual([])
    const read = readOutcomesJson(json)
    expect(read.rounds).toMatchObject(
      fullOutcomes().rounds.map(({ options, turnout, number }) => ({
        kind: 'dots',
        number,
        options,
        turnout,
        sources: { screen: turnout.cast, paperBallot: 0, paperTable: 0 },
      })),
    )
    expect(read.challenges).toEqual(fullOutcomes().challenges)
    expect(withEarlierRounds(fullOutcomes())).toEqual(fullOutcomes())
    expect(outcomesMarkdown(read, nb, 'nb')).not.toMatch(/undefined|NaN/)
  })

  it('[E2] is the same each time an agreement is exported', () => {
    const first = outcomesJson(fullOutcomes())
    const frozen = JSON.parse(JSON.stringify(fullOutcomes()))
    expect(outcomesJson(frozen)).toBe(first)
  })
})

describe('a file of outcomes', () => {
  it('says what it is and has a name that is safe everywhere', () => {
    const file = (format: 'csv' | 'md' | 'json') => renderOutcomes(format, fullOutcomes(), nb, 'nb')
    expect(file('csv')).toMatchObject({
      mediaType: 'text/csv; charset=utf-8',
      fileName: 'dugnad-prioriteringssamling-pa-hamar-2026-03-04-v1.csv',
    })
    expect(file('md').mediaType).toBe('text/markdown; charset=utf-8')
    expect(file('json').mediaType).toBe('application/json; charset=utf-8')
  })

  it('has such a name whatever the workshop is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const outcomes = outcomesOf(outcomesInput({ workshop: testWorkshop({ title }) }))
        expect(renderOutcomes('md', outcomes, nb, 'nb').fileName).toMatch(
          /^dugnad-(?:[a-z0-9]+-)*2026-03-04\.md$/,
        )
      }),
    )
    const accents = outcomesOf(outcomesInput({ workshop: testWorkshop({ title: 'Café Ærø – Ås' }) }))
    expect(renderOutcomes('csv', accents, nb, 'nb').fileName).toBe('dugnad-cafe-aero-as-2026-03-04.csv')
  })
})
