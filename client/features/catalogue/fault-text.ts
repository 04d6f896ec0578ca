import type { Failure } from '#client/api/request.ts'
import type { ReadFault } from '#client/features/import/limits.ts'
import { FILE_FAULTS } from '#shared/catalogue/import/row.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** Why a file was not taken, in words. */
export function faultText(
  { faults }: Texts['catalogue']['import'],
  fault: string,
  line: number | null,
): string {
  const text = faults[fault as ReadFault | (typeof FILE_FAULTS)[number]]
  return typeof text === 'function' ? text({ line }) : text
}

/** The same for what the server refused; it may be something else than the file. */
export function failureText(t: Texts, failure: Failure): string {
  const fault = failure.fields?.['file']
  const isKnown = FILE_FAULTS.some((one) => one === fault)
  if (fault === undefined || !isKnown) return t.problems[failure.code]
  const line = Number(failure.fields?.['line'])
  return faultText(t.catalogue.import, fault, Number.isInteger(line) ? line : null)
}
