import type { CoverageRow } from '../../board/coverage-rows.ts'
import type { Has } from '../../domain/data-status.ts'
import { coverageArea, coverageGoal } from '../coverage-words.ts'
import { listText } from '../formats.ts'
import { coreRows, countOfMunicipality } from '../network.ts'
import type { OutcomeNetwork } from '../network-type.ts'
import type { Outcomes } from '../outcomes-type.ts'
import { challengeName, parts, statusText } from '../words.ts'
import { heading, list, paragraph, table } from './blocks.ts'
import type { Bars, Block } from './document.ts'
import { aboutWithReceiver, goalsPart, type Telling, votesPart } from './parts.ts'

type Network = Telling & { readonly outcomes: Outcomes & { readonly network: OutcomeNetwork } }

/** For a network of municipalities: what they agree to measure, who has what, what is covered, and what was agreed. No names. */
export function networkBlocks(telling: Telling): readonly Block[] {
  const { outcomes, t, language } = telling
  const { network } = outcomes
  return [
    ...paragraph(statusText(outcomes, t, language), 'strong'),
    ...(network
      ? dataParts({ ...telling, outcomes: { ...outcomes, network } })
      : paragraph(t.data.files.frozenBefore)),
    ...agreedPart(telling),
    ...goalsPart(telling),
    ...votesPart(telling),
    ...aboutWithReceiver(telling),
  ]
}

const dataParts = (telling: Network): readonly Block[] => [
  ...corePart(telling),
  ...municipalityPart(telling),
  ...kpiPart(telling),
  ...coveragePart(telling),
]

function corePart({ outcomes, t, language }: Network): readonly Block[] {
  const { core, columns: c, files } = t.data
  const rows = coreRows(outcomes)
  const of = outcomes.workshop.municipalities.length
  return [
    heading(1, core.heading),
    ...paragraph(core.lead),
    ...(rows.length === 0
      ? paragraph(files.noCore)
      : [
          table(
            core.heading,
            [
              { title: c.need, width: 1.2 },
              { title: c.kpi, width: 4.4 },
              { title: c.why, width: 4.4 },
              { title: files.have, width: 2 },
            ],
            rows.map(({ kpi, need, why, count }) => [
              core.needs[need],
              `${kpi.title[language]} (${kpi.code})`,
              why,
              files.haveOf({ have: count.yes + count.partly, of }),
            ]),
          ),
        ]),
    ...paragraph(files.catalogue({ version: outcomes.catalogueVersion }), 'quiet'),
  ]
}

function municipalityPart({ outcomes, t }: Network): readonly Block[] {
  const { has, columns: c, totals } = t.data
  const { municipalities } = outcomes.workshop
  if (municipalities.length === 0) return []
  const numbers = { width: 1.5, isNumber: true } as const
  return [
    heading(1, totals.heading),
    table(
      totals.heading,
      [
        { title: c.municipality, width: 3 },
        ...[has.yes, has.partly, has.no, c.open].map((title) => ({ title, ...numbers })),
      ],
      municipalities.map(({ number, name }) => {
        const { yes, partly, no, open } = countOfMunicipality(outcomes.network, number)
        return [name, ...[yes, partly, no, open].map(String)]
      }),
    ),
  ]
}

/** Who has what, in words: a grid of twenty columns fits on no page. */
function kpiPart({ outcomes, t, language }: Network): readonly Block[] {
  const { has, columns: c, files } = t.data
  const { kpis, statuses } = outcomes.network
  const names = new Map(outcomes.workshop.municipalities.map(({ number, name }) => [number, name]))
  const cell = (kpi: string, which: Has) =>
    statuses
      .filter(({ indicator, has: one }) => indicator === kpi && one === which)
      .map(({ municipality }) => names.get(municipality) ?? municipality)
      .join(', ') || '–'
  const said = new Set(statuses.map(({ indicator }) => indicator))
  const rows = kpis
    .filter(({ id }) => said.has(id))
    .map(({ id, code, title }) => [
      `${title[language]} (${code})`,
      cell(id, 'yes'),
      cell(id, 'partly'),
      cell(id, 'no'),
    ])
  return [
    heading(1, files.who),
    ...paragraph(files.filled({ filled: said.size, of: kpis.length })),
    ...(rows.length === 0
      ? []
      : [
          table(
            files.who,
            [
              { title: c.kpi, width: 4 },
              ...[has.yes, has.partly, has.no].map((title) => ({ title, width: 2.4 })),
            ],
            rows,
          ),
        ]),
  ]
}

function coveragePart({ outcomes, t, language }: Network): readonly Block[] {
  const { coverage } = t.data
  const { goals, areas } = outcomes.network
  const all = [
    { title: coverage.goals, rows: goals.map((row) => ({ row, name: coverageGoal(row, t, language) })) },
    { title: coverage.areas, rows: areas.map((row) => ({ row, name: coverageArea(row, t, language) })) },
  ]
  const numbers = { width: 1.6, isNumber: true } as const
  return [
    heading(1, coverage.heading),
    ...paragraph(coverage.lead),
    ...all.flatMap(({ title, rows }) => [
      heading(2, title),
      ...figure(title, rows),
      table(
        title,
        [
          { title, width: 4 },
          ...[coverage.challenges, coverage.fitting, coverage.withoutFigure, coverage.open].map((column) => ({
            title: column,
            ...numbers,
          })),
        ],
        rows.map(({ row: { challenges, fitting, withoutFigure, open }, name }) => [
          name,
          ...[challenges, fitting, withoutFigure, open].map(String),
        ]),
      ),
    ]),
  ]

  /** What nothing points at is in the table alone. */
  function figure(
    title: string,
    rows: readonly { readonly row: CoverageRow; readonly name: string }[],
  ): readonly Bars[] {
    const named = rows.filter(({ row }) => row.challenges > 0)
    const bars = named.map(({ row: { challenges }, name }) => ({
      label: name,
      value: challenges,
      said: String(challenges),
    }))
    if (bars.length === 0) return []
    const words = named.map(({ row, name }) => `${name}: ${coverage.said(row)}`)
    return [
      { kind: 'bars', caption: coverage.caption({ title }), alternative: listText(words, language), bars },
    ]
  }
}

/** What was chosen, without who answers for it. */
function agreedPart({ outcomes, t }: Telling): readonly Block[] {
  const { chosen } = t.files
  const items = parts(outcomes).chosen.map((challenge) => ({
    label: challengeName(challenge),
    text: (challenge.decision?.kind === 'chosen' && challenge.decision.sentence) || t.documents.noSentence,
  }))
  return [
    heading(1, outcomes.agreement === null ? chosen.draftHeading : chosen.heading),
    ...(items.length === 0 ? paragraph(chosen.none) : list(items)),
  ]
}
