import type { PutPaper } from '#shared/api/rounds.ts'
import { countWidth } from '#shared/domain/voting/counts.ts'
import { checkTableSheet } from '#shared/domain/voting/paper.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** The sheet of a table while it is entered: numbers as they are typed, an empty one is 0. */
export interface SheetForm {
  readonly label: string
  readonly people: string
  /** Four digits, or an empty text. */
  readonly municipality: string
  /** By option id, in the order of the numbers of a `Count`. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

export interface SheetFaults {
  readonly isLabelMissing: boolean
  readonly isPeopleWrong: boolean
  readonly options: ReadonlyMap<string, 'numberWrong' | 'tooMany'>
  /** More dots in all than these people have. */
  readonly overBudget: { readonly total: number; readonly most: number } | null
}

type Sheet = Extract<PutPaper, { readonly kind: 'table' }>

type SheetRound = Pick<Round, 'state' | 'method' | 'options'>

const numberOf = (text: string): number => {
  if (text.trim() === '') return 0
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
}

/** V16. The sheet as it is sent, or all that is wrong with it, by field. */
export function readSheet(round: SheetRound, form: SheetForm): Result<Sheet, SheetFaults> {
  const width = countWidth(round.method)
  const people = numberOf(form.people)
  const values: Record<string, readonly number[]> = {}
  const options = new Map<string, 'numberWrong' | 'tooMany'>()
  const isPeopleWrong = !isTaken(round, people, {})
  for (const { id } of round.options) {
    const numbers = Array.from({ length: width }, (_, i) => numberOf(form.values[id]?.[i] ?? ''))
    if (numbers.some(Number.isNaN)) options.set(id, 'numberWrong')
    else if (!isPeopleWrong && !isTaken(unlimited(round), people, { [id]: numbers }))
      options.set(id, 'tooMany')
    if (numbers.some((number) => number > 0)) values[id] = numbers
  }
  const isLabelMissing = form.label.trim() === ''
  const overBudget = isPeopleWrong || options.size > 0 ? null : overBudgetOf(round, people, values)
  if (isLabelMissing || isPeopleWrong || options.size > 0 || overBudget) {
    return fail({ isLabelMissing, isPeopleWrong, options, overBudget })
  }
  const municipality = form.municipality === '' ? null : form.municipality
  return ok({ kind: 'table', label: form.label.trim(), municipality, people, values })
}

const isTaken = (round: SheetRound, people: number, values: Readonly<Record<string, readonly number[]>>) =>
  checkTableSheet(round, people, values).ok

/** The round with a budget that one option alone cannot exceed: what is wrong in all is told apart. */
function unlimited(round: SheetRound): SheetRound {
  const { method } = round
  if (method.kind !== 'dots') return round
  return { ...round, method: { ...method, budget: Number.MAX_SAFE_INTEGER } }
}

function overBudgetOf({ method }: SheetRound, people: number, values: Record<string, readonly number[]>) {
  if (method.kind !== 'dots') return null
  const total = Object.values(values).reduce((sum, [dots = 0]) => sum + dots, 0)
  const most = people * method.budget
  return total > most ? { total, most } : null
}
