import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const schema = JSON.parse(
  readFileSync(new URL('../../shared/export/schema/dugnad.export-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)

/** What the published schema finds wrong with a JSON file. */
export function exportFaults(json: string): readonly unknown[] {
  validate(JSON.parse(json))
  return validate.errors ?? []
}
