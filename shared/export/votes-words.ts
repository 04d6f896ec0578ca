import { isVoted } from '../domain/voting/ties.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { exactText } from './exact-text.ts'
import type { OutcomeChallenge } from './outcomes-type.ts'
import type { OutcomeVotes } from './round-type.ts'

/*
 * How it is said what votes say of one challenge. Apart from the other words because phones load those.
 */

/** `12 votes from 8 people, 1st place in vote R-2`, with the answers of a consent round; or that it was not voted on. */
export function votesText(
  { votes, consent }: Pick<OutcomeChallenge, 'votes' | 'consent'>,
  t: Texts,
  language: Language,
): string {
  const isAnswered = consent && consent.ok + consent.live + consent.objections > 0
  const said = [
    ...(votes === null ? [] : [rankedText(votes, t, language).join(', ')]),
    ...(isAnswered ? [t.files.vote.consentIn(consent)] : []),
  ]
  return said.length === 0 ? t.files.notVotedOn : said.join('; ')
}

function rankedText(votes: OutcomeVotes, t: Texts, language: Language): readonly string[] {
  if (votes.kind === 'score') {
    const means = votes.axes.flatMap(({ statistics }, index) => {
      const axis = t.files.vote.axes[votes.axisNames[index]!]
      return statistics ? [t.files.vote.axisMean({ axis, mean: exactText(statistics.mean, language) })] : []
    })
    if (means.length === 0) return [t.files.noVotesIn(votes.round)]
    return [...means, votes.order === null ? t.files.vote.fewScores : t.files.placeIn(votes)]
  }
  if (!isVoted(votes)) return [t.files.noVotesIn(votes.round)]
  return [countText(votes, t), t.files.placeIn(votes)]
}

function countText(votes: Exclude<OutcomeVotes, { readonly kind: 'score' }>, t: Texts): string {
  const { vote } = t.files
  const { supporters, onTables } = votes
  if (votes.kind === 'agree') return vote.agreeVotes(votes)
  const points = votes.kind === 'rank' ? vote.pointsAlone(votes) : vote.votes(votes)
  if (onTables !== undefined) return vote.withTables({ points, supporters, onTables })
  return votes.kind === 'rank' ? vote.rankVotes(votes) : t.files.votes(votes)
}
