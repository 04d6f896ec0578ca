import type { WritingProgress } from '#shared/api/drafts.ts'
import type { OutcomeChallenge, Outcomes } from '#shared/export/outcomes-type.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** F15. Something that is still open when a workshop is about to end. */
export type LooseEnd =
  | { readonly kind: 'openRounds' | 'unsent' | 'notShown'; readonly count: number }
  | {
      readonly kind: 'withoutLink' | 'withoutOwner' | 'activitiesWithoutOwner'
      readonly titles: readonly string[]
    }
  | { readonly kind: 'nothingChosen' }

/** What is open, in the order in which it is told; empty when nothing is. */
export function looseEnds(
  rounds: Stage['rounds'],
  { challenges, activities = [] }: Pick<Outcomes, 'challenges' | 'activities'>,
  { unsent, sent }: Pick<WritingProgress, 'unsent' | 'sent'>,
): readonly LooseEnd[] {
  const open = rounds.filter(({ state }) => state === 'open' || state === 'counting').length
  const chosen = challenges.filter(({ decision }) => decision?.kind === 'chosen')
  const titles = (is: (challenge: OutcomeChallenge) => boolean) => chosen.filter(is).map(({ title }) => title)
  const withoutLink = titles(({ links }) => links.length === 0)
  const withoutOwner = titles(({ decision }) => decision?.kind === 'chosen' && decision.owner.trim() === '')
  const nobodys = activities.filter(({ owner }) => owner.trim() === '').map(({ title }) => title)
  const ends: readonly (LooseEnd | false)[] = [
    open > 0 && { kind: 'openRounds', count: open },
    unsent > 0 && { kind: 'unsent', count: unsent },
    sent > 0 && { kind: 'notShown', count: sent },
    chosen.length === 0 && { kind: 'nothingChosen' },
    withoutLink.length > 0 && { kind: 'withoutLink', titles: withoutLink },
    withoutOwner.length > 0 && { kind: 'withoutOwner', titles: withoutOwner },
    nobodys.length > 0 && { kind: 'activitiesWithoutOwner', titles: nobodys },
  ]
  return ends.filter((end) => end !== false)
}
