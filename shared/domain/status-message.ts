/** How often an actor wants to hear how it goes. */
export const RHYTHMS = ['month', 'quarter', 'halfYear'] as const

export type Rhythm = (typeof RHYTHMS)[number]

export const ACTIVITY_STATES = ['notStarted', 'inProgress', 'delayed', 'done', 'stopped'] as const

export type ActivityState = (typeof ACTIVITY_STATES)[number]

/**
 * What a workshop tells those who take part in an activity about how it goes. Once sent it is not changed: a later one
 * corrects it.
 */
export interface StatusMessage {
  /** `sta_…` */
  readonly id: string
  /** The activity's id. */
  readonly about: string
  readonly state: ActivityState
  readonly text: string
  /** ISO date of the next message; null when there will be none. */
  readonly nextDate: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

export const STATUS_LIMITS = { text: 600, perWorkshop: 2000 } as const

/** The last message about each activity, by the activity's id. */
export function latestByActivity(messages: readonly StatusMessage[]): ReadonlyMap<string, StatusMessage> {
  const latest = new Map<string, StatusMessage>()
  for (const message of messages) {
    const known = latest.get(message.about)
    if (!known || message.at >= known.at) latest.set(message.about, message)
  }
  return latest
}

const MONTHS: Readonly<Record<Rhythm, number>> = { month: 1, quarter: 3, halfYear: 6 }

/** The ISO date on which somebody with this rhythm hears next, after an ISO date; at the end of a month without that day. */
export function nextDateAfter(date: string, rhythm: Rhythm): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + MONTHS[rhythm], 1))
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, days))
  return first.toISOString().slice(0, 10)
}
