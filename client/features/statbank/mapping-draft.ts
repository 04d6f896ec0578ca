import type { StatbankMapping, TableChoice, TableForm } from '#shared/domain/statbank/mapping.ts'

/** A choice that is being made: undefined where nothing is chosen yet, null where the whole is meant. */
export interface MappingDraft {
  readonly contents: string | null | undefined
  readonly others: Readonly<Record<string, string | null | undefined>>
  readonly comparisons: readonly string[]
}

/** What was chosen before as far as the table still has it. Nothing else is chosen, but where there is but one value. */
export function draftOf(form: TableForm, before: StatbankMapping | undefined): MappingDraft {
  const kept = before?.table === form.table ? before : undefined
  const still = ({ values, mayLeaveOut }: TableChoice, code: string | null | undefined) => {
    if (code === null && mayLeaveOut) return null
    if (values.some((value) => value.code === code)) return code
    return values.length === 1 && !mayLeaveOut ? values[0]?.code : undefined
  }
  return {
    contents: still(form.contents, kept?.contents),
    others: Object.fromEntries(
      form.others.map((choice) => [choice.id, still(choice, kept?.others[choice.id])]),
    ),
    comparisons: (kept?.comparisons ?? []).filter((code) => form.areas.some((area) => area.code === code)),
  }
}

/** The choice, once something is chosen everywhere. */
export function asMapping(form: TableForm, draft: MappingDraft): StatbankMapping | undefined {
  const { contents, others, comparisons } = draft
  if (typeof contents !== 'string') return undefined
  const chosen: Record<string, string | null> = {}
  for (const { id } of form.others) {
    const code = others[id]
    if (code === undefined) return undefined
    chosen[id] = code
  }
  return { table: form.table, contents, region: form.region, others: chosen, comparisons }
}
