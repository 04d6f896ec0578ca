import type { MethodKind } from './method.ts'

/** What one seat has put on its ballot, by option id. Options that it has said nothing about are left out. */
export interface ChoicesOf {
  /** Dots, from one up. */
  readonly dots: Readonly<Record<string, number>>
  /** An answer for each axis. */
  readonly score: Readonly<Record<string, readonly ScoreAnswer[]>>
  /** The place that the voter gives it: 1 is the best, and no two options have the same. */
  readonly rank: Readonly<Record<string, number>>
  readonly consent: Readonly<Record<string, ConsentAnswer>>
  readonly agree: Readonly<Record<string, AgreeAnswer>>
}

/** A whole score from 1 to 5, *do not know*, or nothing yet. */
export type ScoreAnswer = number | 'unknown' | null

export const CONSENT_ANSWERS = ['ok', 'live', 'objection'] as const

export interface ConsentAnswer {
  readonly answer: (typeof CONSENT_ANSWERS)[number]
  /** Why, with an objection; empty otherwise. */
  readonly reason: string
}

export const AGREE_ANSWERS = ['agree', 'pass', 'disagree'] as const

export type AgreeAnswer = (typeof AGREE_ANSWERS)[number]

/** What is on a ballot, told apart by method. */
export type VotesOf<K extends MethodKind> = { readonly kind: K; readonly choices: ChoicesOf[K] }

export type BallotOf<K extends MethodKind> = VotesOf<K> & {
  /** The voter has said *done*: a signal that locks nothing. */
  readonly done: boolean
}

/** V7. The one ballot of a seat in a round, always replaced whole. */
export type Ballot = { [K in MethodKind]: BallotOf<K> }[MethodKind]

export type Choices = Ballot['choices']

export const spentDots = (choices: ChoicesOf['dots']): number =>
  Object.values(choices).reduce((sum, dots) => sum + dots, 0)

/** Whether a ballot in canonical form says anything. */
export const hasValue = ({ choices }: Pick<Ballot, 'choices'>): boolean => Object.keys(choices).length > 0

/** V8. A ballot is cast when it has a value, or is blank and done. */
export const isCast = (ballot: Pick<Ballot, 'choices' | 'done'>): boolean => ballot.done || hasValue(ballot)
