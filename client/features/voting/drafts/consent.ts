import type { ChoicesOf, ConsentAnswer } from '#shared/domain/voting/ballot.ts'

type Consents = ChoicesOf['consent']

/** Another answer. A reason belongs to an objection, and is gone when that is taken back. */
export function setConsent(choices: Consents, option: string, answer: ConsentAnswer['answer']): Consents {
  const reason = answer === 'objection' ? (choices[option]?.reason ?? '') : ''
  return { ...choices, [option]: { answer, reason } }
}

/** Why one objects; undefined when one does not. */
export const setReason = (choices: Consents, option: string, reason: string): Consents | undefined =>
  choices[option]?.answer === 'objection'
    ? { ...choices, [option]: { answer: 'objection', reason } }
    : undefined
