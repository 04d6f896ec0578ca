import {
  ballotsOf,
  type PaperEntry,
  paperOf,
  roundsWithBallots,
  type StoredRound,
  type WorkshopState,
} from '#server/workshop-state.ts'
import { attentionNow } from '#shared/domain/attention.ts'
import { mayTakeOver } from '#shared/domain/handover.ts'
import type { Cockpit } from '#shared/domain/progress.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import { isCast } from '#shared/domain/voting/ballot.ts'
import type { Turnout } from '#shared/domain/voting/result.ts'
import type { AtDoor, PaperEntryHead, People, Stage, StageRound, TurnoutFrame } from '#shared/wire/stage.ts'
import { cockpitOf, nudgedFor } from '../progress.ts'
import { eligible, peopleOf } from '../voting/closing.ts'
import { voteOf } from '../voting/voters.ts'
import { currentRights } from './seat-rights.ts'

/** What is true now and kept nowhere. */
export interface Moment {
  /** Seats that are connected. */
  readonly connected: ReadonlySet<string>
  /** F8. Seats that have made something in the step that runs. */
  readonly written: ReadonlySet<string>
  /** F6. Since when nobody in charge is there. */
  readonly awaySince: number | null
  readonly now: number
}

/**
 * The Stage as one seat may see it. Secrecy is decided here and nowhere else: while a round is open nobody gets a
 * count per option (V9), afterwards only facilitators until it is shown, and a ballot goes to its own seat alone.
 *
 * What is the same for many seats is worked out once per state and is the very same object in each Stage: a hall
 * of three hundred gets three hundred of them whenever somebody votes.
 */
export function stageOf(state: WorkshopState, me: Seat, moment: Moment): Stage {
  const { connected, awaySince, now } = moment
  const common = commonOf(state, connected)
  const runs = isFacilitating(me.role)
  return {
    rev: state.rev,
    now,
    workshop: state.workshop,
    agenda: state.agenda,
    me,
    rights: currentRights(state, me),
    people: runs ? common.peopleForStaff : common.people,
    attention: common.attention,
    mayTakeOver: mayTakeOver(me.role, awaySince, now),
    rounds: (runs ? common.roundsForStaff : common.rounds).map((round) => withBallot(state, round, me)),
    agreements: common.agreements,
    draftRev: state.draftRev,
    figuresRev: state.figuresRev,
    mobilisationRev: state.mobilisationRev,
    shownRev: state.shownRev,
    done: state.done.has(me.id),
    nudged: nudgedFor(state, me),
    cockpit: runs && state.workshop.status === 'live' ? cockpitFor(state, moment) : null,
  }
}

const counted = new WeakMap<WorkshopState, Pick<Moment, 'connected' | 'written'> & { cockpit: Cockpit }>()

function cockpitFor(state: WorkshopState, { connected, written, now }: Moment): Cockpit {
  const before = counted.get(state)
  if (before?.connected === connected && before.written === written) return before.cockpit
  const cockpit = cockpitOf(state, connected, written, now)
  counted.set(state, { connected, written, cockpit })
  return cockpit
}

/**
 * F13. The Stage as the wall shows it, whoever's device it hangs on: that of an observer who is nobody, so that it is
 * the same for all, with how many are there but not who.
 */
export function wallOf(state: WorkshopState, moment: Moment): Stage {
  const stage = stageOf(state, { ...ONLOOKER, language: state.workshop.language }, moment)
  return { ...stage, people: { ...stage.people, seats: [] } }
}

/** A seat that nobody has. */
const ONLOOKER: Seat = {
  id: 'sea_wall',
  number: 0,
  name: '',
  role: 'observer',
  language: 'nb',
  municipality: null,
  jobRole: null,
  paperVoter: false,
  group: null,
  state: 'active',
}

/** F14. What somebody sees who waits to be let in. Lists every property: nothing else of the workshop is theirs. */
export const atDoor = ({ rev, workshop }: WorkshopState, me: Seat, now: number): AtDoor => ({
  rev,
  now,
  waiting: {
    title: workshop.title,
    language: workshop.language,
    status: workshop.status,
    me: { name: me.name, number: me.number },
  },
})

/** A round as one seat may see it; undefined when it may not. */
export function roundFor(state: WorkshopState, round: StoredRound, me: Seat): StageRound | undefined {
  const runs = isFacilitating(me.role)
  const [view] = roundsFor({ ...state, rounds: [round] }, runs)
  return view && withBallot(state, view, me)
}

interface Common {
  readonly connected: ReadonlySet<string>
  readonly people: People
  readonly attention: Stage['attention']
  readonly peopleForStaff: People
  readonly rounds: readonly StageRound[]
  readonly roundsForStaff: readonly StageRound[]
  readonly agreements: readonly number[]
}

const known = new WeakMap<WorkshopState, Common>()

function commonOf(state: WorkshopState, connected: ReadonlySet<string>): Common {
  const before = known.get(state)
  if (before?.connected === connected) return before
  const withPresence = (seat: Seat) => ({ ...seat, connected: connected.has(seat.id) })
  const present = [...state.seats.values()].filter(isSeated).map(withPresence)
  const waiting = [...state.seats.values()].filter((seat) => seat.state === 'waiting').map(withPresence)
  const here = present.filter((seat) => seat.connected)
  const watching = here.filter((seat) => seat.role === 'observer').length
  const counts = { here: here.length - watching, watching }
  const common: Common = {
    connected,
    attention: attentionNow(
      state.attention,
      (seat) => state.seats.get(seat),
      (seat) => connected.has(seat),
    ),
    people: { ...counts, seats: here, waiting: [] },
    peopleForStaff: { ...counts, seats: present, waiting },
    rounds: roundsFor(state, false),
    roundsForStaff: roundsFor(state, true),
    agreements: state.agreements.map((agreement) => agreement.number),
  }
  known.set(state, common)
  return common
}

/** V9. Whether a seat, running the workshop or not, may see how a round came out. */
export const maySeeResult = (round: StoredRound, runs: boolean): boolean =>
  round.state === 'shown' || (round.state === 'closed' && runs)

/** V2. What was only prepared is seen by those who prepare it, also once it is called off: options come at the opening. */
export const isKnownToAll = (round: StoredRound): boolean => round.options.length > 0

const roundsFor = (state: WorkshopState, runs: boolean): readonly StageRound[] =>
  state.rounds.filter((round) => runs || isKnownToAll(round)).map((round) => publicRound(state, round, runs))

/** The round without anybody's ballot. Lists every property: what is added to a stored round stays inside. */
function publicRound(state: WorkshopState, round: StoredRound, runs: boolean): StageRound {
  const withResult = maySeeResult(round, runs)
  return {
    id: round.id,
    number: round.number,
    parent: round.parent,
    state: round.state,
    question: round.question,
    method: round.method,
    tieRule: round.tieRule,
    options: round.options,
    electorate: round.electorate,
    weighting: round.weighting,
    paper: round.paper,
    breakdown: round.breakdown,
    hidden: round.hidden,
    trial: round.trial,
    evaluation: round.evaluation,
    commitment: round.commitment,
    seed: withResult ? round.seed : null,
    cancelReason: round.cancelReason,
    openedAt: round.openedAt,
    closesAt: round.closesAt,
    closedAt: round.closedAt,
    result: withResult ? round.result : null,
    groups: withResult ? round.groups : null,
    hasRecord: withResult && state.records.some((record) => record.round === round.id),
    turnout: turnoutOf(state, round),
    ballot: null,
    code: null,
    mayVote: false,
    isOnPaper: false,
    entries: runs ? [...paperOf(state, round.id)].map(headOf) : [],
    draft: round.state === 'draft' ? round.setup : null,
  }
}

/** V9, V16. What was entered from paper, without the votes on it. */
const headOf = ([id, entry]: readonly [string, PaperEntry]): PaperEntryHead => ({
  id,
  kind: entry.kind,
  label: entry.label,
  municipality: entry.municipality,
  people: peopleOf(entry),
})

/** With the seat's own ballot, while it has one. */
function withBallot(state: WorkshopState, round: StageRound, me: Seat): StageRound {
  if (round.state !== 'open' && round.state !== 'counting') return round
  const stored = state.rounds.find((other) => other.id === round.id)
  const how = stored ? voteOf(stored, me) : 'not'
  const own = ballotsOf(state, round.id).get(me.id)
  return {
    ...round,
    ballot: own?.ballot ?? null,
    code: own?.code || null,
    mayVote: round.state === 'open' && how === 'screen',
    isOnPaper: how === 'paper',
  }
}

/** V9. How many have voted in the rounds that are under way, which is the same for everybody. */
export const turnoutsOf = (state: WorkshopState, now: number): TurnoutFrame => ({
  rev: state.rev,
  now,
  turnouts: Object.fromEntries(roundsWithBallots(state).map((round) => [round.id, turnoutNow(state, round)])),
})

const NOBODY: Turnout = { eligible: 0, cast: 0, done: 0 }

function turnoutOf(state: WorkshopState, round: StoredRound): Turnout {
  if (round.state === 'open' || round.state === 'counting') return turnoutNow(state, round)
  if (!round.result) return NOBODY
  const { eligible, cast, done } = round.result.turnout
  return { eligible, cast, done }
}

/** V9. What everybody sees while a round is under way. */
function turnoutNow(state: WorkshopState, round: StoredRound): Turnout {
  const ballots = [...ballotsOf(state, round.id).values()].map(({ ballot }) => ballot)
  const entries = [...paperOf(state, round.id).values()]
  const onPaper = entries.reduce((sum, entry) => sum + peopleOf(entry), 0)
  const cast = ballots.filter(isCast).length + onPaper
  return { eligible: eligible(state, round), cast, done: ballots.filter(({ done }) => done).length }
}
