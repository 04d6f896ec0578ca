import { ROLES } from '../role.ts'
import { countWidth } from './counts.ts'
import { AXES, isMethodInOrder, type Method } from './method.ts'
import { RECORD_SCHEMA, type SignedRecord } from './record.ts'
import { TIE_RULES } from './round.ts'

type Shape = (value: unknown) => boolean

const text: Shape = (value) => typeof value === 'string'
const flag: Shape = (value) => typeof value === 'boolean'
const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const hex =
  (digits: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value)
const among =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value)
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value)
const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value))
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && Array.from<unknown>(value).every(shape)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const dictionary =
  (shape: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(shape)
/** An object with exactly these fields. */
const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shapes, key)) &&
    Object.entries(shapes).every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key]))

/** JSON that is no deeper than a record ever is, so that nothing that walks through it can be led astray. */
const isJson = (value: unknown, depth = 8): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  return Object.values(value).every((inner) => isJson(inner, depth - 1))
}

const moment = fields({
  at: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && value.endsWith('Z'),
  by: either(among('clock'), fields({ role: among(...ROLES), seat: count })),
})

const method: Shape = (value) =>
  either(
    fields({ kind: among('dots'), budget: count, maxPerOption: count }),
    fields({ kind: among('score'), axes: list(among(...AXES)) }),
    fields({ kind: among('rank'), places: count }),
    fields({ kind: among('consent', 'agree') }),
  )(value) && isMethodInOrder(value as Method)

const weighting = among('person', 'municipality')

const record = fields({
  schema: among(RECORD_SCHEMA),
  workshop: fields({ id: text, title: text }),
  round: fields({ id: text, number: count }),
  parent: orNull(text),
  question: text,
  method,
  trial: flag,
  evaluation: flag,
  electorate: fields({
    facilitatorsVote: flag,
    limitedTo: orNull(
      either(
        fields({ kind: among('groups'), groups: list(text) }),
        fields({ kind: among('municipalities'), municipalities: list(text) }),
      ),
    ),
    lateJoiners: flag,
  }),
  options: list(fields({ id: text, number: count, title: text, body: text, rev: count })),
  tieRule: among(...TIE_RULES),
  commitment: orNull(hex(64)),
  seed: orNull(hex(64)),
  opened: moment,
  closed: moment,
  boardVersion: count,
  catalogueVersion: text,
  eligible: fields({ opening: count, close: count }),
  cast: count,
  blank: count,
  withdrawn: count,
  sources: fields({ screen: count, paperBallot: count, paperTable: count }),
  weighting: fields({ asked: weighting, used: weighting }),
  totals: list(isObject),
  tied: list(fields({ options: list(text), by: among(...TIE_RULES), settled: flag, reason: orNull(text) })),
  votes: orNull(
    list(
      fields({
        municipality: orNull(text),
        ballots: list(isObject),
        tables: orNull(fields({ people: count, values: dictionary(list(count)) })),
      }),
    ),
  ),
  receipts: list(hex(64)),
  previous: orNull(hex(64)),
  sha256: hex(64),
  signature: hex(128),
  keyId: hex(64),
})

/** V17. Whether a value, wherever it came from, is a signed record with all its fields and no others. Never throws. */
export function isSignedRecord(value: unknown): value is SignedRecord {
  if (!isJson(value) || !record(value)) return false
  const { votes, method: how } = value as SignedRecord
  const width = countWidth(how)
  return (votes ?? []).every(({ tables }) =>
    Object.values(tables?.values ?? {}).every((numbers) => numbers.length === width),
  )
}
