import type { Board, Challenge } from '../board/records.ts'
import type { Indicator } from '../catalogue/types.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { Decision } from '../domain/decision.ts'
import type { Figure } from '../domain/figure.ts'
import { ROLES } from '../domain/role.ts'
import { isSeated, type Seat } from '../domain/seat.ts'
import type { Workshop } from '../domain/workshop.ts'
import { isoDate } from './formats.ts'
import { type MobilisedBoard, outcomeActors } from './outcome-actors.ts'
import { outcomeFigures } from './outcome-figures.ts'
import { outcomeLinks } from './outcome-links.ts'
import { outcomeRemarks, type RemarkedBoard } from './outcome-remarks.ts'
import { outcomeRounds, type RoundInput, uncountedRounds } from './outcome-rounds.ts'
import type { OutcomeChallenge, Outcomes } from './outcomes-type.ts'
import type { OutcomeConsent, OutcomeRound } from './round-type.ts'
import { type Standing, standings } from './standings.ts'

export interface OutcomesInput {
  readonly workshop: Workshop
  readonly board: Pick<Board, 'themes' | 'links'> & RemarkedBoard & MobilisedBoard
  readonly boardVersion: number
  readonly catalogueVersion: string
  /** Rounds that the reader may see, with what of their results they may. */
  readonly rounds: readonly RoundInput[]
  /** The draft, chosen ones in their order. */
  readonly decisions: readonly Decision[]
  readonly agreement: Outcomes['agreement']
  readonly seats: readonly Pick<Seat, 'role' | 'state'>[]
  readonly indicator: (id: string, version: string) => Indicator | undefined
  readonly municipalityName: (number: string) => string | undefined
  /** As the workshop has them now. */
  readonly figures?: readonly Figure[]
  /** What actors have committed themselves to, and which of them files may name. */
  readonly commitments?: readonly Commitment[]
  readonly named?: ReadonlySet<string>
}

/** Puts together what the workshop leaves with. Pure: the same input gives the same outcomes for ever. */
export function outcomesOf(input: OutcomesInput): Outcomes {
  const { workshop } = input
  const rounds = outcomeRounds(input.rounds, input)
  const challenges = outcomeChallenges(input, standings(rounds), consents(rounds))
  const figures = outcomeFigures({
    links: input.board.links,
    figures: input.figures ?? [],
    municipalities: workshop.municipalities,
    indicator: input.indicator,
    municipalityName: input.municipalityName,
  })
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
    rounds,
    uncounted: uncountedRounds(input.rounds),
    challenges,
    ...themesOf(input.board),
    ...outcomeActors(input, challenges),
    ...(figures && { figures }),
  }
}

const themesOf = ({ themes, challenges }: OutcomesInput['board']): Pick<Outcomes, 'themes'> =>
  themes.length === 0
    ? {}
    : {
        themes: themes.map(({ id, name }) => ({
          id,
          name,
          challenges: challenges.filter(({ theme }) => theme === id).map((challenge) => challenge.id),
        })),
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

/** What the newest consent round says of each challenge that was in one. Its reasons stay with the round. */
const consents = (rounds: readonly OutcomeRound[]): ReadonlyMap<string, OutcomeConsent> =>
  new Map(
    rounds.flatMap((round) =>
      round.kind === 'consent' && !round.evaluation
        ? round.options.map(({ id, ok, live, objections, passed }) => [
            id,
            { round: round.number, ok, live, objections, passed },
          ])
        : [],
    ),
  )

function outcomeChallenges(
  input: OutcomesInput,
  standing: ReadonlyMap<string, Standing>,
  consent: ReadonlyMap<string, OutcomeConsent>,
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
      const answers = consent.get(card.id)
      return {
        ...card,
        rank: place?.rank ?? null,
        votes: place?.votes ?? null,
        ...(answers && { consent: answers }),
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
  'rank' | 'votes' | 'consent' | 'decision' | 'links' | 'mergedFrom' | 'relations' | 'comments'
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
