import type { BoardReply } from '#shared/api/replies.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Electorate, Limit } from '#shared/domain/voting/electorate.ts'
import {
  ACTIVITY_AXES,
  type Axis,
  METHOD_DEFAULTS,
  METHOD_LIMITS,
  type Method,
  type MethodKind,
} from '#shared/domain/voting/method.ts'
import { ROUND_LIMITS, type Round, type TieRule, type Weighting } from '#shared/domain/voting/round.ts'
import { canWeigh } from '#shared/domain/voting/weighting.ts'

/** What the setup form holds while it is filled in: numbers as they are typed. */
export interface SetupForm {
  readonly question: string
  readonly method: MethodKind
  readonly budget: string
  readonly maxPerOption: string
  readonly axes: keyof typeof AXES_CHOICES
  readonly places: string
  readonly scope: 'all' | 'theme' | 'selection'
  /** Id of a theme, or an empty text for challenges without one. */
  readonly theme: string
  readonly selected: ReadonlySet<string>
  readonly facilitatorsVote: boolean
  readonly lateJoiners: boolean
  readonly limit: 'none' | Limit['kind']
  readonly groups: ReadonlySet<string>
  readonly municipalities: ReadonlySet<string>
  readonly weighting: Weighting
  readonly tieRule: TieRule
  readonly minutes: string
  readonly paper: boolean
  readonly hidden: boolean
  readonly breakdown: 'none' | 'role' | 'municipality'
  readonly trial: boolean
  readonly evaluation: boolean
}

/** What a score round may ask about. */
export const AXES_CHOICES = {
  challenges: METHOD_DEFAULTS.score.axes,
  importance: ['importance'],
  activities: ACTIVITY_AXES,
  effect: ['effect'],
} as const satisfies Readonly<Record<string, readonly Axis[]>>

export type SetupFault =
  | 'questionMissing'
  | 'budgetWrong'
  | 'maximumWrong'
  | 'placesWrong'
  | 'noneSelected'
  | 'minutesWrong'
  | 'nobodyVotes'

/** A challenge as the setup needs it. */
export type Candidate = BoardReply['challenges'][number]

/** What a new round takes over from the one that it repeats. */
type Parent = Pick<
  Round,
  | 'question'
  | 'method'
  | 'electorate'
  | 'weighting'
  | 'tieRule'
  | 'paper'
  | 'hidden'
  | 'breakdown'
  | 'evaluation'
>

/** What the step of the agenda is for. */
export type Planned = Pick<Round, 'question' | 'method'>

/** The form as it is met first: what the round had that is repeated, or what is planned, or else safe defaults. */
export function firstForm(
  question: string,
  selected: readonly string[] | undefined,
  parent?: Parent,
  planned?: Planned,
): SetupForm {
  const { dots, rank } = METHOD_DEFAULTS
  const given = (parent ?? planned)?.method
  const { budget, maxPerOption } = given?.kind === 'dots' ? given : dots
  const limit = parent?.electorate.limitedTo ?? null
  return {
    question: (parent ?? planned)?.question ?? question,
    method: given?.kind ?? 'dots',
    budget: String(budget),
    maxPerOption: String(maxPerOption),
    axes: given?.kind === 'score' ? choiceOf(given.axes) : 'challenges',
    places: String(given?.kind === 'rank' ? given.places : rank.places),
    scope: selected ? 'selection' : 'all',
    theme: '',
    selected: new Set(selected),
    facilitatorsVote: parent?.electorate.facilitatorsVote ?? false,
    lateJoiners: parent?.electorate.lateJoiners ?? true,
    limit: limit?.kind ?? 'none',
    groups: new Set(limit?.kind === 'groups' ? limit.groups : []),
    municipalities: new Set(limit?.kind === 'municipalities' ? limit.municipalities : []),
    weighting: parent?.weighting ?? 'person',
    tieRule: parent?.tieRule ?? 'supporters',
    minutes: '',
    paper: parent?.paper ?? false,
    hidden: parent?.hidden ?? false,
    breakdown: parent?.breakdown ?? 'none',
    trial: false,
    evaluation: parent?.evaluation ?? false,
  }
}

function choiceOf(axes: readonly Axis[]): SetupForm['axes'] {
  const names = Object.keys(AXES_CHOICES) as SetupForm['axes'][]
  return names.find((name) => AXES_CHOICES[name].join() === axes.join()) ?? 'challenges'
}

/** The challenges that the form would have voted on. */
export function chosenCandidates(
  form: Pick<SetupForm, 'scope' | 'theme' | 'selected'>,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (form.scope === 'all') return candidates
  if (form.scope === 'selection') return candidates.filter(({ id }) => form.selected.has(id))
  return candidates.filter(({ theme }) => (theme ?? '') === form.theme)
}

/** What is wrong with the form, field by field in their order on the page. */
export function setupFaults(form: SetupForm, candidates: readonly Candidate[]): readonly SetupFault[] {
  const faults: SetupFault[] = []
  const chosen = chosenCandidates(form, candidates).length
  if (form.question.trim() === '') faults.push('questionMissing')
  if (form.method === 'dots') {
    const budget = wholeNumber(form.budget, METHOD_LIMITS.budget)
    if (budget === undefined) faults.push('budgetWrong')
    if (wholeNumber(form.maxPerOption, budget ?? METHOD_LIMITS.budget) === undefined)
      faults.push('maximumWrong')
  }
  if (form.method === 'rank' && wholeNumber(form.places, mostPlaces(chosen)) === undefined)
    faults.push('placesWrong')
  if (chosen === 0) faults.push('noneSelected')
  if (form.minutes.trim() !== '' && wholeNumber(form.minutes, ROUND_LIMITS.minutes) === undefined) {
    faults.push('minutesWrong')
  }
  if (form.limit !== 'none' && form[form.limit].size === 0) faults.push('nobodyVotes')
  return faults
}

/** So many places can be ranked among so many options; at least one. */
export const mostPlaces = (options: number): number => Math.min(METHOD_LIMITS.places, Math.max(1, options))

/** The method that the form asks for; its numbers have no faults. */
export function methodOf(form: SetupForm): Method {
  switch (form.method) {
    case 'dots':
      return { kind: 'dots', budget: Number(form.budget), maxPerOption: Number(form.maxPerOption) }
    case 'score':
      return { kind: 'score', axes: AXES_CHOICES[form.axes] }
    case 'rank':
      return { kind: 'rank', places: Number(form.places) }
    case 'consent':
    case 'agree':
      return { kind: form.method }
  }
}

/** Who votes by the form. */
export function electorateOf(form: SetupForm): Electorate {
  const limitedTo: Limit | null =
    form.limit === 'groups'
      ? { kind: 'groups', groups: [...form.groups] }
      : form.limit === 'municipalities'
        ? { kind: 'municipalities', municipalities: [...form.municipalities] }
        : null
  return { facilitatorsVote: form.facilitatorsVote, lateJoiners: form.lateJoiners, limitedTo }
}

/** Whether the votes of the method can be weighed. */
export const mayWeigh = ({ method }: Pick<SetupForm, 'method'>): boolean => canWeigh(METHOD_DEFAULTS[method])

/** The request that opens the round. The form has no faults. */
export function roundRequest(
  form: SetupForm,
  candidates: readonly Candidate[],
  parent: string | undefined,
): CreateRound {
  const weighting = mayWeigh(form) ? form.weighting : 'person'
  const isCrossed = weighting === 'municipality' && form.breakdown === 'role'
  return {
    question: form.question.trim(),
    method: methodOf(form),
    options: form.scope === 'all' ? null : chosenCandidates(form, candidates).map(({ id }) => id),
    electorate: electorateOf(form),
    weighting,
    tieRule: form.tieRule,
    minutes: wholeNumber(form.minutes, ROUND_LIMITS.minutes) ?? null,
    paper: form.paper,
    hidden: form.hidden,
    breakdown: form.breakdown === 'none' || isCrossed ? null : form.breakdown,
    trial: form.trial,
    evaluation: form.evaluation,
    ...(parent === undefined ? {} : { parent }),
  }
}

/** A typed whole number from 1 to `max`; undefined when it is none. */
export function wholeNumber(text: string, max: number): number | undefined {
  const number = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= max ? number : undefined
}
