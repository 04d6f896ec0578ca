import { describe, expect, it } from 'vitest'
import { COMMITMENT_STATES } from '#shared/domain/commitment.ts'
import { documentFor, RECEIVERS } from '#shared/export/document/documents.ts'
import { readOutcomesJson } from '#shared/export/json.ts'
import { withNamesOf } from '#shared/export/outcome-actors.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { renderOutcomes } from '#shared/export/render.ts'
import { sheetKinds } from '#shared/export/sheets.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { exportFaults } from '../support/export-reader.ts'
import { fullOutcomes } from '../support/full-outcomes.ts'
import { testActivity, testActor, testCommitment, testTie } from '../support/mobilisation.ts'
import { testChallenge } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const [library, shops] = [testId('acr', 1), testId('acr', 2)]
const activity = testId('act', 1)

/** The second challenge went into the first, which is chosen; the fourth was deleted. */
const board = {
  challenges: [testChallenge(1, { title: 'Ensomhet blant eldre' }), testChallenge(3)],
  merged: [testChallenge(2, { mergedInto: testId('chl', 1) })],
  themes: [],
  links: [],
  actors: [
    testActor(1, {
      name: 'Hamar bibliotek',
      category: 'municipalService',
      offers: 'Lokaler',
      state: 'joined',
    }),
    testActor(2, { name: 'Gårdeierforeningen', needs: 'Flere folk i sentrum' }),
  ],
  actorLinks: [
    testTie(1, testId('chl', 2), { stake: 'both', note: 'Mange eldre kommer innom' }),
    testTie(1, shops, { stake: 'worksWith' }),
    testTie(2, activity),
    testTie(2, testId('chl', 4)),
  ],
  activities: [
    testActivity(1, {
      title: 'Åpne biblioteket på kvelden',
      challenges: [testId('chl', 2), testId('chl', 1), testId('chl', 4)],
      who: 'Pensjonistforeningen',
      owner: 'Kultur',
      due: '2027-03-01',
    }),
    testActivity(2, { title: 'Måle matsvinn', challenges: [testId('chl', 3)] }),
  ],
}

const commitments = [
  ...COMMITMENT_STATES.map((state, index) => testCommitment(index + 1, { state, what: `Sier ${state}` })),
  testCommitment(9, { actor: shops, what: 'Låner ut lokaler', due: '2027-02-01' }),
  testCommitment(10, { actor: testId('acr', 7), what: 'Er ikke på tavla' }),
]

const outcomes = fullOutcomes({ board, commitments, named: new Set([library]) })

const told = (of: Outcomes = outcomes): string =>
  [
    ...RECEIVERS.map((receiver) =>
      JSON.stringify(documentFor(receiver, { outcomes: of, t: nb, language: 'nb' }).blocks),
    ),
    ...(['md', 'json', 'actors.csv', 'ties.csv', 'activities.csv', 'commitments.csv', 'csv'] as const).map(
      (format) => renderOutcomes(format, of, nb, 'nb').body,
    ),
  ].join('\n')

describe('actors and activities in outcomes', () => {
  it('[E3] keep their ids, and follow merged challenges to what those went into', () => {
    expect(outcomes.activities).toMatchObject([
      { id: activity, challenges: [testId('chl', 1)], owner: 'Kultur', due: '2027-03-01' },
      { id: testId('act', 2), challenges: [testId('chl', 3)], commitments: [] },
    ])
    expect(outcomes.actors?.map(({ ties }) => ties.map(({ to }) => to))).toEqual([
      [testId('chl', 1), shops],
      [activity],
    ])
  })

  it('[MO5] tell of commitments what an actor has said yes to and not withdrawn, by actors that are there', () => {
    expect(outcomes.activities?.[0]?.commitments.map(({ what }) => what)).toEqual([
      'Sier confirmed',
      'Sier fulfilled',
      'Låner ut lokaler',
    ])
  })

  it('[MO9] name an actor that has said that it may be named, and call others by their kind, in every file', () => {
    expect(outcomes.actors?.map(({ name }) => name)).toEqual(['Hamar bibliotek', null])
    expect(told()).toContain('Hamar bibliotek')
    expect(told()).not.toContain('Gårdeierforeningen')
    expect(told()).toContain('En aktør i næringslivet – Låner ut lokaler (innen 1. februar 2027)')
    expect(told()).toContain('Samarbeider med en aktør i næringslivet')
  })

  it('[MO9] do not name an actor any more that has taken that back, once frozen too', () => {
    const later = withNamesOf(JSON.parse(JSON.stringify(outcomes)), new Set([shops]))
    expect(told(later)).not.toMatch(/Hamar bibliotek|Gårdeierforeningen/)
    expect(told(later)).toContain('En kommunal tjeneste')
  })

  it('[E9] name no actor where nobody was asked', () => {
    expect(fullOutcomes({ board }).actors?.map(({ name }) => name)).toEqual([null, null])
  })

  it('[E7] follow the published schema as JSON, and come back from it', () => {
    const { body } = renderOutcomes('json', outcomes, en, 'en')
    expect(exportFaults(body)).toEqual([])
    expect(readOutcomesJson(body)).toEqual(JSON.parse(JSON.stringify(outcomes)))
  })

  it('[E2] change no file of a workshop without them', () => {
    const none = fullOutcomes()
    expect(none).not.toHaveProperty('actors')
    expect(none).not.toHaveProperty('activities')
    expect(withNamesOf(none, new Set())).toBe(none)
    expect(sheetKinds(none)).not.toContain('actors')
    const headings = RECEIVERS.flatMap((receiver) =>
      documentFor(receiver, { outcomes: none, t: nb, language: 'nb' }).blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.text] : [],
      ),
    )
    for (const heading of ['Aktører', 'Aktiviteter', 'Hvem gjør hva']) expect(headings).not.toContain(heading)
  })
})

describe('who does what', () => {
  it.each([
    [nb, 'nb', 'Hvem gjør hva'],
    [nn, 'nn', 'Kven gjer kva'],
    [en, 'en', 'Who does what'],
  ] as const)(
    '[E1] is told to those who decide and those who took part, of what was chosen',
    (t, language, said) => {
      for (const receiver of ['director', 'council', 'participants'] as const) {
        const { blocks } = documentFor(receiver, { outcomes, t, language })
        const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === said)
        const list = blocks[at + 1]
        expect(list).toMatchObject({ kind: 'list', items: [{ label: 'Åpne biblioteket på kvelden' }] })
        expect(JSON.stringify(list)).toMatch(/"Kultur, .+ 2027; Hamar bibliotek; [^"]+"/)
      }
    },
  )

  it('[E6] is told of six activities, and of the others that they are in the files for planners', () => {
    const activities = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => testActivity(number))
    const { blocks } = documentFor('director', {
      outcomes: fullOutcomes({ board: { ...board, activities } }),
      t: nb,
      language: 'nb',
    })
    expect(JSON.stringify(blocks)).toContain('Aktivitet 6')
    expect(JSON.stringify(blocks)).not.toContain('Aktivitet 7')
    expect(JSON.stringify(blocks)).toContain('Og 2 til: alle står i filene til planleggerne.')
  })
})
