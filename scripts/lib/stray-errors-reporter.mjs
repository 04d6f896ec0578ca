import { writeFileSync } from 'node:fs'

/**
 * A Vitest reporter for what its JSON report leaves out: errors outside of any test, which fail a run whose tests have
 * all passed. Writes them to the file that `STRAY_ERRORS` names, as a JSON list of texts.
 */
export default class StrayErrorsReporter {
  /**
   * @param {unknown} _modules
   * @param {readonly { readonly stack?: string, readonly message?: string }[]} errors
   */
  onTestRunEnd(_modules, errors) {
    const path = process.env['STRAY_ERRORS']
    if (path) writeFileSync(path, JSON.stringify(errors.map(({ stack, message }) => stack ?? message)))
  }
}
