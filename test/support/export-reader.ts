import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Outcomes } from '#shared/export/outcomes-type.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../shared/export/schema/dugnad.export-1.schema.json', import.meta.url), 'utf8'),
)
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)

/** What the published schema finds wrong with a JSON file. */
export function exportFaults(json: string): readonly unknown[] {
  validate(JSON.parse(json))
  return validate.errors ?? []
}

const MOMENTS = new Set(['at', 'openedAt', 'closedAt'])

/** The outcomes that a JSON file was made from: what any other program that knows the schema can make of it. */
export function readExport(json: string): Outcomes {
  const { schema: _, ...outcomes } = JSON.parse(json, (key, value) =>
    MOMENTS.has(key) && typeof value === 'string' ? Date.parse(value) : value,
  )
  return outcomes
}
