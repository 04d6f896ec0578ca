import type { DataPicture } from '#shared/api/data-status.ts'
import type { Kpi } from '#shared/catalogue/status-picture.ts'
import { u4sscNode } from '#shared/catalogue/u4ssc-structure.ts'
import type { Language } from '#shared/kernel/language.ts'

export const WHICH = ['linked', 'core', 'open'] as const

/** Which indicators are shown; null shows all. */
export interface Narrowed {
  readonly which: (typeof WHICH)[number] | null
  readonly dimension: string | null
  readonly type: 'core' | 'advanced' | null
}

export const EVERYTHING: Narrowed = { which: null, dimension: null, type: null }

/** The indicators that are asked for, in the order of the catalogue. */
export function narrow(picture: DataPicture, { which, dimension, type }: Narrowed): readonly Kpi[] {
  const inCore = new Set(picture.core.map(({ indicator }) => indicator))
  const filled = new Map<string, number>()
  for (const { indicator } of picture.statuses) filled.set(indicator, (filled.get(indicator) ?? 0) + 1)
  const isAsked: Record<(typeof WHICH)[number], (kpi: Kpi) => boolean> = {
    linked: ({ isLinked }) => isLinked,
    core: ({ id }) => inCore.has(id),
    open: ({ id }) => (filled.get(id) ?? 0) < picture.municipalities.length,
  }
  return picture.kpis.filter(
    (kpi) =>
      (which === null || isAsked[which](kpi)) &&
      (dimension === null || kpi.dimension === dimension) &&
      (type === null || kpi.type === type),
  )
}

export interface KpiGroup {
  readonly dimension: string | null
  readonly kpis: readonly Kpi[]
}

/** By U4SSC's dimension; what is of another framework comes last. */
export function grouped(kpis: readonly Kpi[]): readonly KpiGroup[] {
  const groups = new Map<string | null, Kpi[]>()
  for (const kpi of kpis) {
    const group = groups.get(kpi.dimension)
    if (group) group.push(kpi)
    else groups.set(kpi.dimension, [kpi])
  }
  return [...groups].map(([dimension, some]) => ({ dimension, kpis: some }))
}

export const dimensionsOf = ({ kpis }: Pick<DataPicture, 'kpis'>): readonly string[] => [
  ...new Set(kpis.flatMap(({ dimension }) => (dimension === null ? [] : [dimension]))),
]

export const dimensionName = (code: string, language: Language): string =>
  u4sscNode(code)?.name[language] ?? code
