import type { ActorCategory, ActorState, Stake } from '#shared/board/records.ts'
import type { ActivityKey, ActorKey, ChallengeKey, CommitmentKey } from './content/nb.ts'

/** What is done about each of the three challenges that are chosen, and so many days from now at the latest. */
export const ACTIVITIES: readonly {
  readonly key: ActivityKey
  readonly challenge: ChallengeKey
  readonly days: number
}[] = [
  { key: 'team', challenge: 'dropout', days: 270 },
  { key: 'plan', challenge: 'fjord', days: 365 },
  { key: 'line', challenge: 'bus', days: 420 },
]

/** Who helps with which activity. Two of them have said that they may be named. */
export const ACTORS: readonly {
  readonly key: ActorKey
  readonly category: ActorCategory
  readonly state: ActorState
  readonly activity: ActivityKey
  readonly stake: Stake
  readonly mayBeNamed: boolean
}[] = [
  {
    ...{ key: 'volunteers', category: 'voluntary', state: 'joined', mayBeNamed: true },
    ...{ activity: 'team', stake: 'hasMeans' },
  },
  {
    ...{ key: 'businesses', category: 'business', state: 'invited', mayBeNamed: false },
    ...{ activity: 'team', stake: 'both' },
  },
  {
    ...{ key: 'transport', category: 'state', state: 'joined', mayBeNamed: true },
    ...{ activity: 'line', stake: 'hasMeans' },
  },
  {
    ...{ key: 'researchers', category: 'academia', state: 'suggested', mayBeNamed: false },
    ...{ activity: 'plan', stake: 'hasMeans' },
  },
]

/** Two that work together. */
export const TOGETHER = ['businesses', 'volunteers'] as const satisfies readonly ActorKey[]

/** What actors were asked for, whether they have said yes, and so many days from now at the latest. */
export const COMMITMENTS: readonly {
  readonly actor: CommitmentKey
  readonly activity: ActivityKey
  readonly isConfirmed: boolean
  readonly days: number
}[] = [
  { actor: 'volunteers', activity: 'team', isConfirmed: true, days: 10 },
  { actor: 'businesses', activity: 'team', isConfirmed: false, days: 120 },
  { actor: 'transport', activity: 'line', isConfirmed: true, days: 90 },
]

/** What has been told of an activity; the next time, so many days from now. */
export const STATUS = { activity: 'team', state: 'inProgress', nextDays: 90 } as const
