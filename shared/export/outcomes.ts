import type { Board, Challenge } from '../board/records.ts'
import type { Indicator } from '../catalogue/types.ts'
import type { Decision } from '../domain/decision.ts'
import { ROLES } from '../domain/role.ts'
import { isSeated, type Seat } from '../domain/seat.ts'
import type { DotsMethod } from '../domain/voting/method.ts'
import { isDots, type Round } from '../domain/voting/round.ts'
import type { Workshop } from '../domain/workshop.ts'
import { isoDate } from './formats.ts'
import { outcomeLinks } from './outcome-links.ts'
import { outcomeRemarks, type RemarkedBoard } from './outcome-remarks.ts'
import type { OutcomeChallenge, OutcomeRound, Outcomes } from './outcomes-type.ts'
import { type Standing, standings } from './standings.ts'

export interface OutcomesInput {
  readonly workshop: Workshop
  readonly board: Pick<Board, 'themes' | 'links'> & RemarkedBoard
  readonly boardVersion: number
  readonly catalogueVersion: string
  /** Rounds whose results the reader may see. Those without a result, and trial rounds, are passed over. */
  readonly rounds: readonly Round[]
  /** The draft, chosen ones in their order. */
  readonly decisions: readonly Decision[]
  readonly agreement: Outcomes['agreement']
  readonly seats: readonly Pick<Seat, 'role' | 'state'>[]
  readonly indicator: (id: string, version: string) => Indicator | undefined
  readonly municipalityName: (number: string) => string | undefined
}

/** Puts together what the workshop leaves with. Pure: the same input gives the same outcomes for ever. */
export function outcomesOf(input: OutcomesInput): Outcomes {
  const { workshop } = input
  const counted = input.rounds
    .filter(isDots)
    .filter((round) => round.result !== null && !round.trial && round.state !== 'cancelled')
    .toSorted((a, b) => a.number - b.number)
  return {
    workshop: {
      id: workshop.id,
      title: workshop.title,
      goal: workshop.goal,
      language: workshop.language,
      municipalities: workshop.municipalities.map((number) => ({
        number,
        name: input.municipalityName(number) ?? number,
      })),
      receiver: workshop.receiver,
      decisionDate: workshop.decisionDate,
      date: isoDate(workshop.startedAt ?? workshop.createdAt),
    },
    ...endingOf(workshop),
    boardVersion: input.boardVersion,
    catalogueVersion: input.catalogueVersion,
    agreement: input.agreement,
    participation: participation(input.seats),
    rounds: counted.map((round) => outcomeRound(round, input.rounds)),
    challenges: outcomeChallenges(input, standings(counted)),
  }
}

/** F15. What was settled when the workshop ended; nothing before. An agreement that was frozen earlier gets it too. */
export function endingOf(workshop: Workshop): Pick<Outcomes, 'ending'> {
  const { endedAt: at, receiver, decisionDate, unsettled } = workshop
  return at === null ? {} : { ending: { at, receiver, decisionDate, unsettled } }
}

function participation(seats: OutcomesInput['seats']): Outcomes['participation'] {
  const present = seats.filter(isSeated)
  return ROLES.map((role) => ({ role, seats: present.filter((seat) => seat.role === role).length })).filter(
    (entry) => entry.seats > 0,
  )
}

function outcomeRound(round: Round<DotsMethod>, all: readonly Round[]): OutcomeRound {
  const result = round.result!
  return {
    id: round.id,
    number: round.number,
    parent: all.find((other) => other.id === round.parent)?.number ?? null,
    question: round.question,
    method: round.method,
    tieRule: round.tieRule,
    facilitatorsVote: round.electorate.facilitatorsVote,
    turnout: result.turnout,
    openedAt: round.openedAt,
    closedAt: round.closedAt ?? round.openedAt,
    options: result.options,
  }
}

function outcomeChallenges(
  input: OutcomesInput,
  standing: ReadonlyMap<string, Standing>,
): readonly OutcomeChallenge[] {
  const themes = new Map(input.board.themes.map((theme) => [theme.id, theme.name]))
  const decided = new Map(input.decisions.map((decision) => [decision.subject, decision]))
  const onBoard = new Set<string>(input.board.challenges.map((challenge) => challenge.id))
  const present = input.board.challenges.map((challenge) => ({
    ...cardFields(challenge),
    theme: challenge.theme === null ? null : (themes.get(challenge.theme) ?? null),
  }))
  const gone = input.decisions.filter((decision) => !onBoard.has(decision.subject)).map(goneChallenge(input))
  const remarksOf = outcomeRemarks(input.board)
  const chosenOrder = input.decisions.filter((decision) => decision.kind === 'chosen').map((d) => d.subject)
  return [...present, ...gone]
    .map((card): OutcomeChallenge => {
      const place = standing.get(card.id)
      const remarks = remarksOf(card.id)
      return {
        ...card,
        rank: place?.rank ?? null,
        votes: place?.votes ?? null,
        decision: decided.get(card.id) ?? null,
        links: outcomeLinks(
          [card.id, ...(remarks.mergedFrom ?? []).map(({ id }) => id)],
          input.board.links,
          input.indicator,
        ),
        ...remarks,
      }
    })
    .toSorted((a, b) => compareChallenges(a, b, chosenOrder, standing))
}

type CardFields = Omit<
  OutcomeChallenge,
  'rank' | 'votes' | 'decision' | 'links' | 'mergedFrom' | 'relations' | 'comments'
>

const cardFields = (challenge: Challenge): CardFields => ({
  id: challenge.id,
  number: challenge.number,
  title: challenge.title,
  body: challenge.body,
  goals: challenge.goals,
  targets: challenge.targets,
  theme: null,
})

/** A challenge that was decided on and then deleted: its decision stays, with the words that were voted on. */
const goneChallenge =
  (input: OutcomesInput) =>
  ({ subject }: Decision): CardFields => {
    const merged = input.board.merged?.find(({ id }) => id === subject)
    if (merged) return cardFields(merged)
    const option = input.rounds
      .toSorted((a, b) => b.number - a.number)
      .flatMap((round) => round.options)
      .find(({ id }) => id === subject)
    return {
      id: subject,
      number: option?.number ?? null,
      title: option?.title ?? subject,
      body: option?.body ?? '',
      goals: [],
      targets: [],
      theme: null,
    }
  }

function compareChallenges(
  a: OutcomeChallenge,
  b: OutcomeChallenge,
  chosenOrder: readonly string[],
  standing: ReadonlyMap<string, Standing>,
): number {
  return (
    group(a) - group(b) ||
    chosenOrder.indexOf(a.id) - chosenOrder.indexOf(b.id) ||
    (standing.get(a.id)?.position ?? Number.MAX_SAFE_INTEGER) -
      (standing.get(b.id)?.position ?? Number.MAX_SAFE_INTEGER) ||
    (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
    (a.id < b.id ? -1 : 1)
  )
}

const group = ({ decision }: OutcomeChallenge): number =>
  decision === null ? 1 : decision.kind === 'chosen' ? 0 : 2
