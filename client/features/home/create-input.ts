import type { CreateWorkshop } from '#shared/api/workshops.ts'
import type { Language } from '#shared/kernel/language.ts'

/** The form of a new workshop as it stands, all of it texts. */
export interface CreateInput {
  readonly template: string | undefined
  readonly title: string
  readonly goal: string
  readonly municipalities: readonly { readonly number: string; readonly name: string }[]
  readonly receiver: string
  readonly decisionDate: string
  readonly name: string
}

export const EMPTY_INPUT: CreateInput = {
  template: undefined,
  title: '',
  goal: '',
  municipalities: [],
  receiver: '',
  decisionDate: '',
  name: '',
}

/** Which fields cannot be sent as they are. */
export interface CreateErrors {
  readonly title?: true
  readonly decisionDate?: true
}

export function checkInput(input: CreateInput): CreateErrors {
  return input.title.trim() === '' ? { title: true } : {}
}

/** The request; what was left empty is left out. */
export function requestOf(input: CreateInput, language: Language): CreateWorkshop {
  const text = (value: string) => value.trim()
  return {
    title: text(input.title),
    language,
    ...(input.template !== undefined && { template: input.template }),
    ...(text(input.goal) && { goal: text(input.goal) }),
    ...(input.municipalities.length > 0 && {
      municipalities: input.municipalities.map(({ number }) => number),
    }),
    ...(text(input.receiver) && { receiver: text(input.receiver) }),
    ...(input.decisionDate && { decisionDate: input.decisionDate }),
    ...(text(input.name) && { name: text(input.name) }),
  }
}
