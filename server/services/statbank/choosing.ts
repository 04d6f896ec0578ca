import type { Statbank } from '#server/statbank/statbank.ts'
import {
  deleteFetched,
  deleteMapping,
  findMappings,
  saveMapping,
} from '#server/store/repositories/statbank-mappings.ts'
import type { Store } from '#server/store/store.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { StatbankMapping, TableForm } from '#shared/domain/statbank/mapping.ts'
import type { StatbankLanguage } from '#shared/domain/statbank/query.ts'
import { faultsOf, formOf } from '#shared/domain/statbank/table.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { changeFigures } from '../figures/change.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { asProblem, urgently } from './asking.ts'

/** SB3. Choosing which figures of a table an indicator stands for. Who may has been asked before. */
export interface Choosing {
  /** A table as it is chosen from. */
  form(
    table: string,
    municipalities: readonly string[],
    language: StatbankLanguage,
  ): Promise<Result<TableForm, Problem>>
  /** Keeps a choice that fits its table. With another choice than before, what was fetched by that goes. */
  save(workshop: string, indicator: string, mapping: StatbankMapping): Promise<Result<null, Problem>>
  /** Takes a choice back, and what was fetched by it. */
  remove(workshop: string, indicator: string): Promise<Result<null, Problem>>
}

export interface ChoosingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly statbank: Statbank
}

export function createChoosing({ store, memory, statbank }: ChoosingDeps): Choosing {
  const form: Choosing['form'] = (table, municipalities, language) =>
    urgently(async (asking) => {
      const described = await statbank.describe(table, language, asking)
      if (!described.ok) return fail(asProblem(described.error))
      const made = formOf(table, described.value.value, municipalities)
      return made.ok ? made : fail({ code: 'mappingUnfit', fields: { table: made.error } })
    })

  return {
    form,
    async save(workshop, indicator, given) {
      const table = await form(given.table, [], 'no')
      if (!table.ok) return table
      const mapping = inOrder(given)
      const [fault] = faultsOf(mapping, table.value)
      if (fault) {
        const { dimension, code } = fault
        const fields = { fault: fault.fault, dimension, ...(code !== null && { code }) }
        return fail({ code: 'mappingUnfit', fields })
      }
      const before = (await findMappings(store, workshop)).find((one) => one.indicator === indicator)
      if (before && JSON.stringify(before.mapping) === JSON.stringify(mapping)) return ok(null)
      const words = wordsOf(mapping, table.value)
      return changeFigures(memory, workshop, async () =>
        ok({
          statements: [
            saveMapping(workshop, { indicator, mapping, words }),
            deleteFetched(workshop, indicator),
          ],
          value: null,
        }),
      )
    },
    remove: (workshop, indicator) =>
      changeFigures(memory, workshop, async () =>
        ok({
          statements: [deleteMapping(workshop, indicator), deleteFetched(workshop, indicator)],
          value: null,
        }),
      ),
  }
}

/** The same choice is the same text, in whichever order it was sent. */
const inOrder = ({ table, contents, region, others, comparisons }: StatbankMapping): StatbankMapping => ({
  ...{ table, contents, region },
  others: Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
  comparisons,
})

function wordsOf(mapping: StatbankMapping, form: TableForm): readonly string[] {
  const named = (values: TableForm['areas'], code: string) =>
    values.find((value) => value.code === code)?.label ?? code
  return [
    form.label,
    named(form.contents.values, mapping.contents),
    ...form.others.flatMap(({ id, label, values }) => {
      const code = mapping.others[id]
      return code === null || code === undefined ? [] : [`${label}: ${named(values, code)}`]
    }),
    ...mapping.comparisons.map((code) => named(form.areas, code)),
  ]
}
