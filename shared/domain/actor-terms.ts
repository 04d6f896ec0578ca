import type { Rhythm } from './status-message.ts'

/** What an actor has agreed to about itself. */
export interface ActorTerms {
  /** Whether files that leave the workshop may give its name. */
  readonly mayBeNamed: boolean
  readonly rhythm: Rhythm
  /** Whether it wants to hear how it goes at all. */
  readonly wantsStatus: boolean
}

export const DEFAULT_TERMS: ActorTerms = { mayBeNamed: false, rhythm: 'quarter', wantsStatus: true }
