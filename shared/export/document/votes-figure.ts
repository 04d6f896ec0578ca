import type { Texts } from '../../i18n/texts.ts'
import { type Exact, fromExact, toDecimal } from '../../kernel/fraction.ts'
import type { Language } from '../../kernel/language.ts'
import { exactText } from '../exact-text.ts'
import type { Outcomes } from '../outcomes-type.ts'
import { isRanking, type RankingRound } from '../round-type.ts'
import { challengeName } from '../words.ts'
import { oneLine } from './blocks.ts'
import type { Bar, Bars } from './document.ts'

/** More would be a list of numbers, which the tables are; fewer where a page also tells who does what. */
export const MOST_BARS = { usually: 6, beside: 4 } as const

const LABEL_LENGTH = 70

/** Beside a bar is no room for words; the table says that there were too few answers. */
const NO_VALUE = '–'

/** The vote that a reader with little time is shown: the one with the most challenges, the newest of several. */
export const mainRound = ({ rounds }: Pick<Outcomes, 'rounds'>): RankingRound | undefined =>
  rounds.filter(isRanking).toSorted((a, b) => b.options.length - a.options.length || b.number - a.number)[0]

/** The first of a vote as bars, with the same in words. */
export function votesFigure(
  round: RankingRound,
  t: Texts,
  language: Language,
  most: number = MOST_BARS.usually,
): Bars {
  const all = barsOf(round, language)
  const bars = all.slice(0, most)
  const { figure } = t.documents
  const measure = measureOf(round, t)
  return {
    kind: 'bars',
    caption: figure.caption({ round: round.number, measure, shown: bars.length, of: all.length }),
    alternative: figure.alternative({
      measure,
      bars: bars.map(({ label, said }) => `${label}: ${said}`).join('; '),
    }),
    bars,
  }
}

function barsOf(round: RankingRound, language: Language): readonly Bar[] {
  switch (round.kind) {
    case 'dots':
    case 'rank':
      return round.options.map((option) => {
        const { points, weighted } = option
        return weighted === undefined
          ? bar(option, points, String(points))
          : bar(option, numberOf(weighted), exactText(weighted, language, 2))
      })
    case 'agree':
      return round.options.map((option) => bar(option, option.agree, String(option.agree)))
    case 'score':
      return round.options.map((option) =>
        option.order === null
          ? bar(option, 0, NO_VALUE)
          : bar(option, numberOf(option.order), exactText(option.order, language)),
      )
  }
}

const bar = (
  option: { readonly number: number; readonly title: string },
  value: number,
  said: string,
): Bar => {
  const name = [...oneLine(challengeName(option))]
  const label = name.length > LABEL_LENGTH ? `${name.slice(0, LABEL_LENGTH - 1).join('')}…` : name.join('')
  return { label, value: Math.max(0, value), said }
}

function numberOf(exact: Exact): number {
  const value = fromExact(exact)
  return value ? Number(toDecimal(value, 2)) : 0
}

/** What the bars count. */
function measureOf(round: RankingRound, t: Texts): string {
  const { vote, rounds } = t.files
  switch (round.kind) {
    case 'dots':
      return rounds.points
    case 'rank':
      return vote.points
    case 'agree':
      return vote.agree
    case 'score':
      return round.axes.length === 1 ? vote.mean : vote.order
  }
}
