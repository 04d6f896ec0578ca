import type { Failure } from '#client/api/request.ts'
import type { FetchJob, FetchOutcome, MappedIndicator, StatbankFault } from '#shared/api/statbank.ts'
import type { MappingFault, TableFault } from '#shared/domain/statbank/mapping.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** What a mapping does not fit any more, in words. */
export function faultText(t: Texts['statbank']['unfit'], { fault, dimension, code }: MappingFault): string {
  return t[fault]({ dimension, code: code ?? '' })
}

/** Why nothing came, in words; undefined when something did. */
export function whyNothing(t: Texts, outcome: FetchOutcome): readonly string[] | undefined {
  const { outcome: words, faults, unfit } = t.statbank
  switch (outcome.kind) {
    case 'came':
      return undefined
    case 'failed':
      return [faults[outcome.fault], ...(outcome.said === '' ? [] : [words.said({ said: outcome.said })])]
    case 'changed':
      return [
        words.changed,
        ...(outcome.table ? [unfit[outcome.table]] : []),
        ...outcome.faults.map((fault) => faultText(unfit, fault)),
      ]
    case 'notAsAsked':
      return [words.notAsAsked]
    case 'notKept':
      return [words.notKept, t.problems[outcome.problem]]
  }
}

/** The same for a request that the server refused: what SSB, or the table, is to blame for is said. */
export function failureText(t: Texts, { code, fields }: Failure): string {
  const { faults, unfit, outcome } = t.statbank
  const fault = fields?.['fault'] as StatbankFault | undefined
  if (code === 'statbankFailed' && fault !== undefined && Object.hasOwn(faults, fault)) {
    const said = fields?.['said'] ?? ''
    return said === '' ? faults[fault] : `${faults[fault]} ${outcome.said({ said })}`
  }
  const table = fields?.['table'] as TableFault | undefined
  if (code === 'mappingUnfit' && table !== undefined && Object.hasOwn(unfit, table)) return unfit[table]
  return t.problems[code]
}

/** How the newest fetching ended. Undefined while it runs, and when it says nothing of what was chosen since it was done. */
export function endText(
  t: Texts['statbank']['ended'],
  job: FetchJob | null,
  mapped: readonly Pick<MappedIndicator, 'last'>[],
): string | undefined {
  if (!job || job.state === 'running') return undefined
  if (job.state !== 'done') return t[job.state]
  if (mapped.some(({ last }) => last === null)) return undefined
  const without = job.outcomes.filter(({ outcome }) => outcome.kind !== 'came' || outcome.stale)
  return t.done({ count: without.length })
}
