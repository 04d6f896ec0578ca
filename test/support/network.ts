import { coverageOf } from '#shared/board/coverage.ts'
import { coverageRows } from '#shared/board/coverage-rows.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { U4SSC_KPIS } from '#shared/catalogue/u4ssc-kpis.ts'
import type { DataStatus } from '#shared/domain/data-status.ts'
import { networkOf } from '#shared/export/network.ts'
import type { OutcomeNetwork } from '#shared/export/network-type.ts'
import { testChallenge, testLink } from './outcomes.ts'

export const [FIRST_KPI, SECOND_KPI, THIRD_KPI] = U4SSC_KPIS as [
  (typeof U4SSC_KPIS)[number],
  (typeof U4SSC_KPIS)[number],
  (typeof U4SSC_KPIS)[number],
]

export const testStatus = (changes: Partial<DataStatus> = {}): DataStatus => ({
  municipality: '3403',
  indicator: FIRST_KPI.id,
  has: 'yes',
  quality: 'measured',
  note: '',
  ...changes,
})

export const testKpis = U4SSC_KPIS.map(({ id, framework, code, title, u4ssc }) => ({
  ...{ id, framework, code, title, isLinked: false },
  dimension: u4ssc!.category.slice(0, 2),
  type: u4ssc!.type,
}))

/** What a network takes along of a workshop in Hamar; notes go in, and must not come out. */
export function testNetwork(
  note = 'Spør Kari',
  [firstWhy, secondWhy]: readonly string[] = ['Alle har den', 'Bare noen har den'],
): OutcomeNetwork {
  const board = {
    challenges: [testChallenge(1, { goals: [3, 11] }), testChallenge(2, { goals: [11] }), testChallenge(3)],
    merged: [],
    links: [testLink(1, 1, { indicator: 'no-001', fit: 'yes' }), testLink(2, 2, { indicator: 'none' })],
  }
  const coverage = coverageOf(board, {
    areas: DEVELOPMENT_AREAS.map(({ code }) => code),
    bottomLines: [],
    indicator: indicatorById,
  })
  return networkOf({
    kpis: testKpis,
    statuses: [
      testStatus({ note }),
      testStatus({ indicator: SECOND_KPI.id, has: 'partly', quality: 'estimated', note }),
      testStatus({ indicator: THIRD_KPI.id, has: 'no', quality: 'unknown', note }),
    ],
    core: [
      { indicator: SECOND_KPI.id, need: 'may', why: secondWhy ?? '' },
      { indicator: FIRST_KPI.id, need: 'must', why: firstWhy ?? '' },
    ],
    ...coverageRows(board, coverage),
  })
}
