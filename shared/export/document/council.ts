import { pointsOf } from '../../domain/voting/counts.ts'
import type { Outcomes } from '../outcomes-type.ts'
import type { OutcomeRound } from '../round-type.ts'
import { challengeName, statusText } from '../words.ts'
import { heading, list, paragraph } from './blocks.ts'
import type { Block, Item } from './document.ts'
import { aboutInShort, agreedParts, type Telling } from './parts.ts'

/** How many challenges are named that a municipality gave most. */
const FIRST = 3

/** A briefing for councils: one text for all, and a paragraph for each municipality. */
export const councilBlocks = (telling: Telling): readonly Block[] => [
  ...paragraph(statusText(telling.outcomes, telling.t, telling.language), 'strong'),
  ...whyPart(telling),
  ...agreedParts(telling),
  ...localPart(telling),
  ...aboutInShort(telling),
  ...notDividedPart(telling),
]

/** Nothing where nobody wrote what the workshop was to reach. */
const whyPart = ({ outcomes: { workshop }, t }: Telling): readonly Block[] =>
  workshop.goal === '' ? [] : paragraph(t.documents.council.why({ goal: workshop.goal }))

type Municipality = Outcomes['workshop']['municipalities'][number]

const toldOf = ({ outcomes, t }: Telling) =>
  outcomes.workshop.municipalities.map((municipality) => ({
    name: municipality.name,
    items: outcomes.rounds.flatMap((round) => localItem(round, municipality, t.documents.council)),
  }))

const isDivided = (telling: Telling): boolean => toldOf(telling).some(({ items }) => items.length > 0)

function localPart(telling: Telling): readonly Block[] {
  const words = telling.t.documents.council
  if (telling.outcomes.workshop.municipalities.length < 2 || !isDivided(telling)) return []
  return [
    heading(1, words.each),
    ...toldOf(telling).flatMap(({ name, items }) => [
      heading(2, name),
      ...(items.length === 0 ? paragraph(words.notDivided) : list(items)),
    ]),
  ]
}

/** Why there is nothing of each municipality: a line at the end, for a part of its own would be an empty slide. */
const notDividedPart = (telling: Telling): readonly Block[] =>
  telling.outcomes.workshop.municipalities.length < 2 || isDivided(telling)
    ? []
    : paragraph(telling.t.documents.council.notDivided, 'quiet')

/** V14. What a municipality gave most, where that may be told. */
function localItem(
  round: OutcomeRound,
  municipality: Municipality,
  words: Telling['t']['documents']['council'],
): readonly Item[] {
  const { breakdown } = round
  if (breakdown?.by !== 'municipality' || (round.kind !== 'dots' && round.kind !== 'rank')) return []
  const label = `R-${round.number} ${round.question}`
  const group = breakdown.groups.find((one) => one.group === municipality.number)
  if (!group) return []
  if (group.hidden) return [{ label, text: words.hidden }]
  const most = round.options
    .map((option) => ({ option, points: pointsOf(round.method, group.values[option.id] ?? []) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, FIRST)
    .map(({ option, points }) => `${challengeName(option)} (${points})`)
  const text =
    most.length === 0
      ? words.noVotes({ cast: group.cast })
      : words.most({ cast: group.cast, names: most.join('; ') })
  return [{ label, text }]
}
