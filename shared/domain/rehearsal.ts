/** F12. A rehearsal: simulated participants in a copy of the workshop, and what it showed. Times are milliseconds. */

export const REHEARSAL_LIMITS = {
  people: 60,
  /** Cards that each writes. */
  cards: 3,
  /** Cards that are voted on in the trial round. */
  options: 12,
  /** The whole of it; beyond that it is stopped. */
  run: 180_000,
  /** How long a copy is kept after it was made. */
  life: 24 * 60 * 60_000,
  /** With so many people in live workshops of the server, none is begun, and one that runs is stopped. */
  liveOthers: 20,
} as const

export const DEFAULT_PEOPLE = 20

export const REHEARSAL_PHASES = ['join', 'write', 'vote', 'return', 'close'] as const

export type RehearsalPhase = (typeof REHEARSAL_PHASES)[number]

/** How long something took that happened `count` times, milliseconds. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

export interface RehearsalError {
  readonly phase: RehearsalPhase
  /** A problem's code, a close code, or what a participant waited for in vain. */
  readonly code: string
  readonly count: number
}

/** What a rehearsal showed, in numbers alone. */
export interface RehearsalSheet {
  readonly people: number
  readonly joined: number
  /** Cards that were said to be saved, and how many of them the board has not. */
  readonly written: number
  readonly lost: number
  /** From one person's writing to another's screen. */
  readonly sync: Spread | null
  /** From a tap to the server's word that it is kept. */
  readonly vote: Spread | null
  /** Who was told that the vote is kept, and the ballots that were counted. */
  readonly voted: number
  readonly counted: number
  /** Who dropped out on purpose, who came back with everything, and how long that took. */
  readonly dropped: number
  readonly returned: number
  readonly comeBack: Spread | null
  /** Connections that broke without anybody's wish, and were made anew. */
  readonly reconnects: number
  /** How late the simulation itself was in hearing the server, p95: times above are too long by as much. */
  readonly lateness: number
  readonly board: { readonly cards: number; readonly bytes: number }
  readonly phases: readonly { readonly phase: RehearsalPhase; readonly ms: number }[]
  readonly errors: readonly RehearsalError[]
}

/** `stop` is a no-go: something was lost, or too slow to work with. */
export type Level = 'go' | 'care' | 'stop'

export const MEASURES = [
  'joined',
  'sync',
  'cards',
  'vote',
  'ballots',
  'return',
  'reconnects',
  'board',
  'errors',
  'simulation',
] as const

export type Measure = (typeof MEASURES)[number]

export interface Finding {
  readonly measure: Measure
  readonly level: Level
}

/** Up to the first it is well, up to the second it can be used with care. Milliseconds, bytes, cards. */
export const REHEARSAL_THRESHOLDS = {
  sync: [500, 1500],
  vote: [500, 2000],
  return: [3000, 10_000],
  bytes: [4_000_000, 12_000_000],
  cards: [800, 950],
  /** Beyond that, a long time says nothing about the server. */
  lateness: 100,
} as const

/**
 * Each measure by its thresholds, and the verdict: the worst of them. Times that may be long because the simulation was
 * late are no reason not to start.
 */
export function judgeRehearsal(sheet: RehearsalSheet): {
  readonly verdict: Level
  readonly findings: readonly Finding[]
} {
  const { people, board } = sheet
  const errors = sheet.errors.reduce((sum, { count }) => sum + count, 0)
  const { sync, vote, return: comeBack, bytes, cards, lateness } = REHEARSAL_THRESHOLDS
  const isLate = sheet.lateness > lateness
  const timeLevel = (spread: Spread | null, thresholds: readonly [number, number]): Level =>
    spread !== null && isLate && spreadLevel(spread, thresholds) === 'stop'
      ? 'care'
      : spreadLevel(spread, thresholds)
  const levels: Readonly<Record<Measure, Level>> = {
    joined: sheet.joined === people ? 'go' : 'stop',
    sync: people === 1 ? 'go' : timeLevel(sheet.sync, sync),
    cards: sheet.lost === 0 && sheet.written > 0 ? 'go' : 'stop',
    vote: timeLevel(sheet.vote, vote),
    ballots: sheet.counted === sheet.voted && sheet.voted > 0 ? 'go' : 'stop',
    return: sheet.returned < sheet.dropped ? 'stop' : timeLevel(sheet.comeBack, comeBack),
    // one in ten may be unlucky with the network; more than that is not the network
    reconnects: sheet.reconnects === 0 ? 'go' : sheet.reconnects <= people / 10 ? 'care' : 'stop',
    board: worst([level(board.bytes, bytes), level(board.cards, cards)]),
    errors: errors === 0 ? 'go' : errors <= people / 20 ? 'care' : 'stop',
    simulation: isLate ? 'care' : 'go',
  }
  const findings = MEASURES.map((measure) => ({ measure, level: levels[measure] }))
  return { verdict: worst(Object.values(levels)), findings }
}

const level = (value: number, [well, usable]: readonly [number, number]): Level =>
  value <= well ? 'go' : value <= usable ? 'care' : 'stop'

/** What never happened did not go well. */
const spreadLevel = (spread: Spread | null, thresholds: readonly [number, number]): Level =>
  spread === null ? 'stop' : level(spread.p95, thresholds)

const worst = (levels: readonly Level[]): Level =>
  levels.includes('stop') ? 'stop' : levels.includes('care') ? 'care' : 'go'

/** Times as a spread, rounded to whole milliseconds; null of none. */
export function spreadOf(times: readonly number[]): Spread | null {
  if (times.length === 0) return null
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: Math.round(sorted.at(-1) ?? 0) }
}
