import { fail, ok, type Result } from '../../kernel/result.ts'
import { cleanText } from '../../kernel/text.ts'
import {
  AGREE_ANSWERS,
  type AgreeAnswer,
  CONSENT_ANSWERS,
  type ConsentAnswer,
  type ScoreAnswer,
  spentDots,
  type VotesOf,
} from './ballot.ts'
import { METHOD_LIMITS, type Method, type MethodKind } from './method.ts'
import { ROUND_LIMITS, type Round } from './round.ts'

export type BallotRefusal =
  | 'roundClosed'
  | 'unknownOption'
  | 'notWholeNumber'
  | 'overMaximum'
  | 'overBudget'
  | 'notAnAnswer'
  | 'placeTwice'
  | 'reasonTooLong'

/**
 * V8. Checks what was sent as the choices of a ballot, whatever it is, and returns it in canonical form: options in
 * the round's order, those that nothing is said about left out. One wrong entry refuses the ballot whole.
 */
export function checkBallot<M extends Method>(
  round: Pick<Round<M>, 'state' | 'method' | 'options'>,
  sent: unknown,
): Result<VotesOf<M['kind']>, BallotRefusal> {
  if (round.state !== 'open') return fail('roundClosed')
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return fail('notAnAnswer')
  const given = new Map<string, unknown>(Object.entries(sent))
  const known = new Set(round.options.map((option) => option.id))
  for (const id of given.keys()) if (!known.has(id)) return fail('unknownOption')
  const choices: Record<string, unknown> = {}
  for (const { id } of round.options) {
    if (!given.has(id)) continue
    const answer = readAnswer(round.method, given.get(id))
    if (!answer.ok) return answer
    if (answer.value !== null) choices[id] = answer.value
  }
  const votes = { kind: round.method.kind, choices } as VotesOf<MethodKind>
  const wrong = wrongTogether(round.method, votes)
  return wrong === undefined ? ok(votes as VotesOf<M['kind']>) : fail(wrong)
}

/** What is said about one option, in canonical form; null when that is nothing. */
function readAnswer(method: Method, sent: unknown): Result<unknown, BallotRefusal> {
  switch (method.kind) {
    case 'dots':
      return readNumber(sent, method.maxPerOption)
    case 'rank':
      return readNumber(sent, method.places)
    case 'score':
      return readScores(sent, method.axes.length)
    case 'consent':
      return readConsent(sent)
    case 'agree':
      return AGREE_ANSWERS.includes(sent as AgreeAnswer) ? ok(sent) : fail('notAnAnswer')
  }
}

function readNumber(sent: unknown, max: number): Result<number | null, BallotRefusal> {
  if (!Number.isInteger(sent) || (sent as number) < 0) return fail('notWholeNumber')
  if ((sent as number) > max) return fail('overMaximum')
  return ok((sent as number) || null)
}

function readScores(sent: unknown, axes: number): Result<readonly ScoreAnswer[] | null, BallotRefusal> {
  if (!Array.isArray(sent) || sent.length !== axes) return fail('notAnAnswer')
  const { lowestScore, highestScore } = METHOD_LIMITS
  const answers: ScoreAnswer[] = []
  for (const score of Array.from<unknown>(sent)) {
    if (typeof score === 'number') {
      if (!Number.isInteger(score)) return fail('notWholeNumber')
      if (score < lowestScore || score > highestScore) return fail('overMaximum')
    } else if (score !== 'unknown' && score !== null) return fail('notAnAnswer')
    answers.push(score)
  }
  return ok(answers.every((answer) => answer === null) ? null : answers)
}

function readConsent(sent: unknown): Result<ConsentAnswer, BallotRefusal> {
  if (typeof sent !== 'object' || sent === null) return fail('notAnAnswer')
  const { answer, reason = '', ...more } = sent as { answer?: ConsentAnswer['answer']; reason?: unknown }
  if (!answer || !CONSENT_ANSWERS.includes(answer) || Object.keys(more).length > 0) return fail('notAnAnswer')
  if (typeof reason !== 'string') return fail('notAnAnswer')
  const why = cleanText(reason)
  if (why.length > ROUND_LIMITS.reason) return fail('reasonTooLong')
  return why === '' || answer === 'objection' ? ok({ answer, reason: why }) : fail('notAnAnswer')
}

/** What is wrong with the answers taken together. */
function wrongTogether(method: Method, votes: VotesOf<MethodKind>): BallotRefusal | undefined {
  if (method.kind === 'dots') {
    return spentDots(votes.choices as VotesOf<'dots'>['choices']) > method.budget ? 'overBudget' : undefined
  }
  if (method.kind === 'rank') {
    const places = Object.values(votes.choices)
    return new Set(places).size < places.length ? 'placeTwice' : undefined
  }
  return undefined
}
