import type { Activity, Actor } from '../../board/records.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Language } from '../../kernel/language.ts'
import { dateText } from '../formats.ts'

/** What stands on the card of who helps or of what is done, in words. */
export interface HelpFace {
  /** What it is, beside its mark. */
  readonly head: string
  /** One line each, cut where it has no room. */
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  /** How far an actor has come, when an activity is to be done; may be empty. */
  readonly foot: string
}

/** The measures of what it says below its title, canvas units; the rest are those of all cards. */
export const HELP = { above: 4, line: 20 } as const

/** What tells the two from challenges beside their words, on a grid of 24. */
export const HELP_MARKS = {
  actor: 'M12 3.5a4 4 0 1 1 0 8 4 4 0 1 1 0-8M4.5 20.5a7.5 7.5 0 0 1 15 0',
  activity: 'M4 12h11M10 6.5l5.5 5.5L10 17.5M20 5v14',
} as const

type ActorWords = Pick<Actor, 'category' | 'offers' | 'needs' | 'state'>
type ActivityWords = Pick<Activity, 'who' | 'where' | 'owner' | 'due'>

export function actorFace({ category, offers, needs, state }: ActorWords, t: Texts['actors']): HelpFace {
  return {
    head: `${t.actor} · ${t.categories[category]}`,
    lines: said([
      [t.fields.offers, offers],
      [t.fields.needs, needs],
    ]),
    foot: t.states[state],
  }
}

export function activityFace(
  { who, where, owner, due }: ActivityWords,
  t: Texts['actors'],
  language: Language,
): HelpFace {
  return {
    head: t.activity,
    lines: said([
      [t.fields.who, who],
      [t.fields.where, where],
      [t.fields.owner, owner],
    ]),
    foot: due ? `${t.fields.due}: ${dateText(due, language)}` : '',
  }
}

/** How many lines a card says below its title. */
export const linesOfHelp = (card: ActorWords | ActivityWords): number =>
  ('category' in card ? [card.offers, card.needs] : [card.who, card.where, card.owner]).filter(isSaid).length

const said = (pairs: readonly (readonly [string, string])[]): HelpFace['lines'] =>
  pairs.flatMap(([label, text]) => (isSaid(text) ? [{ label, text: text.trim().replace(/\s+/g, ' ') }] : []))

const isSaid = (text: string) => text.trim() !== ''
