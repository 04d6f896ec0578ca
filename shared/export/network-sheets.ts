import { HAS } from '../domain/data-status.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { coverageArea, coverageGoal } from './coverage-words.ts'
import { coreRows, countOfKpi, countOfMunicipality } from './network.ts'
import type { OutcomeNetwork } from './network-type.ts'
import type { Outcomes } from './outcomes-type.ts'
import type { Sheet } from './sheet-cells.ts'

type WithNetwork = Outcomes & { readonly network: OutcomeNetwork }

/** E5. The sheets of a network's workbook, after the one that says what it is of. */
export const networkSheets = (outcomes: WithNetwork, t: Texts, language: Language): readonly Sheet[] => [
  coreSheet(outcomes, t, language),
  gridSheet(outcomes, t, language),
  cellSheet(outcomes, t, language),
  municipalitySheet(outcomes, t),
  coverageSheet(outcomes, t, language),
]

function coreSheet(outcomes: WithNetwork, t: Texts, language: Language): Sheet {
  const { columns: c, core, has } = t.data
  return {
    name: t.data.sheets.core,
    columns: [c.need, c.code, c.kpi, c.why, ...HAS.map((one) => has[one]), c.open, c.id],
    rows: coreRows(outcomes).map(({ kpi, need, why, count }) => [
      core.needs[need],
      kpi.code,
      kpi.title[language],
      why,
      ...HAS.map((one) => count[one]),
      count.open,
      kpi.id,
    ]),
  }
}

/** A row for each indicator, a column for each municipality. */
function gridSheet({ workshop, network }: WithNetwork, t: Texts, language: Language): Sheet {
  const { columns: c, has, core, notFilled } = t.data
  const said = new Map(network.statuses.map((one) => [`${one.municipality} ${one.indicator}`, one.has]))
  const needs = new Map(network.core.map(({ indicator, need }) => [indicator, need]))
  const { municipalities } = workshop
  return {
    name: t.data.sheets.grid,
    columns: [
      c.code,
      c.kpi,
      c.need,
      ...municipalities.map(({ name }) => name),
      has.yes,
      has.partly,
      has.no,
      c.id,
    ],
    rows: network.kpis.map((kpi) => {
      const count = countOfKpi(network, kpi.id, municipalities.length)
      const need = needs.get(kpi.id)
      return [
        kpi.code,
        kpi.title[language],
        need ? core.needs[need] : null,
        ...municipalities.map(({ number }) => {
          const one = said.get(`${number} ${kpi.id}`)
          return one ? has[one] : notFilled
        }),
        ...HAS.map((one) => count[one]),
        kpi.id,
      ]
    }),
  }
}

/** A row for each cell that is filled in, with the quality. */
function cellSheet({ workshop, network }: WithNetwork, t: Texts, language: Language): Sheet {
  const { columns: c, has, qualities } = t.data
  const kpis = new Map(network.kpis.map((kpi) => [kpi.id, kpi]))
  const names = new Map(workshop.municipalities.map(({ number, name }) => [number, name]))
  return {
    name: t.data.sheets.cells,
    columns: [c.number, c.municipality, c.code, c.kpi, c.has, c.quality, c.id],
    rows: network.statuses.map(({ municipality, indicator, has: one, quality }) => [
      municipality,
      names.get(municipality) ?? municipality,
      kpis.get(indicator)?.code ?? null,
      kpis.get(indicator)?.title[language] ?? null,
      has[one],
      qualities[quality],
      indicator,
    ]),
  }
}

function municipalitySheet({ workshop, network }: WithNetwork, t: Texts): Sheet {
  const { columns: c, has } = t.data
  return {
    name: t.data.sheets.municipalities,
    columns: [c.number, c.municipality, ...HAS.map((one) => has[one]), c.open],
    rows: workshop.municipalities.map(({ number, name }) => {
      const count = countOfMunicipality(network, number)
      return [number, name, ...HAS.map((one) => count[one]), count.open]
    }),
  }
}

function coverageSheet({ network }: WithNetwork, t: Texts, language: Language): Sheet {
  const { columns: c, coverage } = t.data
  return {
    name: t.data.sheets.coverage,
    columns: [c.about, c.kind, coverage.challenges, coverage.fitting, coverage.withoutFigure, coverage.open],
    rows: [
      ...network.goals.map((row) => [coverageGoal(row, t, language), coverage.goal, ...numbers(row)]),
      ...network.areas.map((row) => [coverageArea(row, t, language), coverage.area, ...numbers(row)]),
    ],
  }
}

const numbers = ({
  challenges,
  fitting,
  withoutFigure,
  open,
}: OutcomeNetwork['goals'][number] | OutcomeNetwork['areas'][number]) =>
  [challenges, fitting, withoutFigure, open] as const
