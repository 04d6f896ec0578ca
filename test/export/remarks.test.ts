import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { outcomesJson } from '#shared/export/json.ts'
import { outcomesMarkdown } from '#shared/export/markdown.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { idOf } from '../support/board/ids.ts'
import { closedRound, outcomesInput, testChallenge, testLink } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../shared/export/schema/dugnad.export-1.schema.json', import.meta.url), 'utf8'),
)

/** U-1 and U-2 were voted on and then merged into U-4, which affects U-3. */
const outcomes = outcomesOf(
  outcomesInput({
    board: {
      challenges: [testChallenge(3, { title: 'Støv' }), testChallenge(4, { title: 'Kø' })],
      merged: [1, 2].map((n) => testChallenge(n, { title: `Kø ${n}`, mergedInto: testId('chl', 4) })),
      themes: [],
      links: [testLink(1, 1)],
      relations: [
        {
          kind: 'relation',
          id: idOf('rel', 1),
          meaning: 'affects',
          from: testId('chl', 1),
          to: testId('chl', 3),
          why: 'Biler',
        },
        {
          kind: 'relation',
          id: idOf('rel', 2),
          meaning: 'related',
          from: testId('chl', 1),
          to: testId('chl', 2),
          why: '',
        },
      ],
      comments: [
        { kind: 'comment', id: idOf('cmt', 1), card: testId('chl', 2), text: 'Ja', at: 1, resolved: false },
      ],
    },
    rounds: [closedRound(1, [1, 2], [{ 1: 2 }, { 2: 1 }])],
    decisions: [
      { kind: 'chosen', subject: testId('chl', 4), sentence: 'Mindre kø', owner: 'Teknisk' },
      { kind: 'parked', subject: testId('chl', 2), reason: 'Slått sammen', reviewDate: null },
    ],
  }),
)

it('[V15] [V19] merging touches no round; the card shows what it came of, and all that was said of that', () => {
  expect(outcomes.rounds[0]?.options).toMatchObject([
    { number: 1, points: 2 },
    { number: 2, points: 1 },
  ])
  expect(outcomes.challenges[0]).toMatchObject({
    id: testId('chl', 4),
    mergedFrom: [{ number: 1 }, { number: 2 }],
    relations: [{ meaning: 'affects', other: { number: 3 }, why: 'Biler' }],
    comments: 1,
    links: [{ indicator: 'no-001' }],
  })
  // what was decided on before it was merged keeps its own words
  expect(outcomes.challenges.at(-1)).toMatchObject({ number: 2, title: 'Kø 2' })
})

it('[E7] stand in the JSON as its schema says', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
  validate(JSON.parse(outcomesJson(outcomes)))
  expect(validate.errors ?? []).toEqual([])
})

it('[B26] [V19] stand in words in CSV and Markdown', () => {
  const csv = renderOutcomes('csv', outcomes, nb, 'nb').body
  for (const words of ['U-1 Kø 1 | U-2 Kø 2', 'Påvirker U-3 Støv: Biler', 'Påvirkes av U-4 Kø: Biler'])
    expect(csv).toContain(words)
  expect(outcomesMarkdown(outcomes, nb, 'nb')).toContain('Slått sammen av: U-1 Kø 1, U-2 Kø 2')
})
