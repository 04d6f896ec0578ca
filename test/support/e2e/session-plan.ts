import { agendaTemplate } from '#shared/catalogue/templates.ts'
import type { OptionResult } from '#shared/domain/voting/result.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'

/* What people write, vote and choose in the session of agenda.spec.ts, and what that comes to. */

/** Two people wrote the same, and it was merged: under the words of whoever's note was numbered first. */
export const called = (title: string) => (title === BY_HAND[0] ? SCHOOL : title)

export const STEPS = agendaTemplate('prioritisation-120')!.steps.map(({ title }) => title.nb)
export const TITLES = [
  'Farlig skolevei',
  'Frafall i videregående',
  'Ensomhet blant eldre',
  'Tomme lokaler i sentrum',
  'For mye matsvinn',
  'Dårlig busstilbud',
  'Overvann i gatene',
  'Få lærlingplasser',
  'Nedbygging av matjord',
  'Utslipp fra anlegg',
  'Lite bolig for unge',
  'Sprengt renseanlegg',
  'Få møteplasser',
  'Psykisk helse hos unge',
  'Mangel på fagfolk',
  'Lite ombruk av klær',
] as const
/** What the two phones in a browser write. */
export const BY_HAND = ['Farlig skoleveg', 'Gjengroing av kulturlandskap'] as const
/** Cards that are voted for: the rest gets nothing. */
export const [SCHOOL, DROPOUT, LONELY, EMPTY, WASTE] = TITLES

/** What the n-th simulated phone gives, what a table of six came to, and what four people wrote on paper. */
const VOTED = [SCHOOL, DROPOUT, LONELY, EMPTY, WASTE] as const
export const ballotOf = (n: number) => ({ [VOTED[n % 3]!]: 2, [VOTED[(n + 1) % 5]!]: 1 })
export const TABLE: Readonly<Record<string, number>> = { [DROPOUT]: 8, [SCHOOL]: 5, [EMPTY]: 3 }
export const ON_PAPER = [{ [WASTE]: 2 }, { [DROPOUT]: 1, [LONELY]: 1 }, { [EMPTY]: 1 }, {}] as const
export const EXPECTED = count([
  ...Array.from({ length: 18 }, (_, n) => ballotOf(n)),
  { [DROPOUT]: 2, [LONELY]: 1 },
  { [WASTE]: 1 },
  TABLE,
  ...ON_PAPER,
])

/** Out of five: how important, and how much they can influence it. */
export const SCORES: Readonly<Record<string, readonly [number, number]>> = {
  [DROPOUT]: [5, 4],
  [WASTE]: [3, 5],
  [LONELY]: [4, 2],
  [EMPTY]: [2, 3],
}
export const CHOSEN = [
  [DROPOUT, 'Vi følger opp fravær fra første dag.', 'Oppvekst'],
  [WASTE, 'Vi kutter matsvinnet i egne kjøkken.', 'Drift'],
] as const

/** What everybody gave, card by card, as people would count it by hand. */
function count(ballots: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const points: Record<string, number> = {}
  for (const ballot of ballots)
    for (const [title, dots] of Object.entries(ballot)) points[title] = (points[title] ?? 0) + dots
  return points
}

export const byIds = (ballot: Readonly<Record<string, number>>, options: readonly RoundOption[]) =>
  Object.fromEntries(
    options.flatMap(({ id, title }) => (called(title) in ballot ? [[id, ballot[called(title)]!]] : [])),
  )

/** Points by title of the options that got any. */
export const pointsOf = (options: readonly Pick<OptionResult, 'title' | 'points'>[]) =>
  Object.fromEntries(options.flatMap(({ title, points }) => (points ? [[called(title), points]] : [])))
