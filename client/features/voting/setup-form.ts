import type { BoardReply } from '#shared/api/replies.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import { METHOD_DEFAULTS, METHOD_LIMITS } from '#shared/domain/voting/method.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'

/** What the setup form holds while it is filled in: numbers as they are typed. */
export interface SetupForm {
  readonly question: string
  readonly scope: 'all' | 'theme' | 'selection'
  /** Id of a theme, or an empty text for challenges without one. */
  readonly theme: string
  readonly selected: ReadonlySet<string>
  readonly budget: string
  readonly maxPerOption: string
  readonly tieRule: (typeof FORM_TIE_RULES)[number]
  readonly minutes: string
  readonly hidden: boolean
  readonly facilitatorsVote: boolean
  readonly trial: boolean
}

/** The tie rules that the form has words for so far. */
export const FORM_TIE_RULES = ['supporters', 'shared'] as const

export type SetupFault = 'questionMissing' | 'noneSelected' | 'budgetWrong' | 'maximumWrong' | 'minutesWrong'

/** A challenge as the setup needs it. */
export type Candidate = BoardReply['challenges'][number]

export const firstForm = (question: string, selected: readonly string[] | undefined): SetupForm => ({
  question,
  scope: selected ? 'selection' : 'all',
  theme: '',
  selected: new Set(selected),
  budget: String(METHOD_DEFAULTS.dots.budget),
  maxPerOption: String(METHOD_DEFAULTS.dots.maxPerOption),
  tieRule: 'supporters',
  minutes: '',
  hidden: false,
  facilitatorsVote: false,
  trial: false,
})

/** The challenges that the form would have voted on. */
export function chosenCandidates(
  form: Pick<SetupForm, 'scope' | 'theme' | 'selected'>,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (form.scope === 'all') return candidates
  if (form.scope === 'selection') return candidates.filter(({ id }) => form.selected.has(id))
  return candidates.filter(({ theme }) => (theme ?? '') === form.theme)
}

/** What is wrong with the form, field by field in their order. */
export function setupFaults(form: SetupForm, candidates: readonly Candidate[]): readonly SetupFault[] {
  const faults: SetupFault[] = []
  if (form.question.trim() === '') faults.push('questionMissing')
  if (chosenCandidates(form, candidates).length === 0) faults.push('noneSelected')
  const budget = wholeNumber(form.budget, METHOD_LIMITS.budget)
  if (budget === undefined) faults.push('budgetWrong')
  if (wholeNumber(form.maxPerOption, budget ?? METHOD_LIMITS.budget) === undefined)
    faults.push('maximumWrong')
  if (form.minutes.trim() !== '' && wholeNumber(form.minutes, ROUND_LIMITS.minutes) === undefined) {
    faults.push('minutesWrong')
  }
  return faults
}

/** The request that opens the round. The form has no faults. */
export function roundRequest(
  form: SetupForm,
  candidates: readonly Candidate[],
  parent: string | undefined,
): CreateRound {
  const minutes = wholeNumber(form.minutes, ROUND_LIMITS.minutes)
  return {
    question: form.question.trim(),
    method: { kind: 'dots', budget: Number(form.budget), maxPerOption: Number(form.maxPerOption) },
    options: form.scope === 'all' ? null : chosenCandidates(form, candidates).map(({ id }) => id),
    tieRule: form.tieRule,
    hidden: form.hidden,
    electorate: { ...ELECTORATE_DEFAULTS, facilitatorsVote: form.facilitatorsVote },
    trial: form.trial,
    minutes: minutes ?? null,
    ...(parent === undefined ? {} : { parent }),
  }
}

/** A typed whole number from 1 to `max`; undefined when it is none. */
export function wholeNumber(text: string, max: number): number | undefined {
  const number = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= max ? number : undefined
}
