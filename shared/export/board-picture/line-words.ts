import type { JoiningMeaning } from '../../board/joinings.ts'
import { type RelationMeaning, STAKES, type Stake } from '../../board/records.ts'
import type { Texts } from '../../i18n/texts.ts'

const isStake = (meaning: JoiningMeaning): meaning is Stake => STAKES.some((stake) => stake === meaning)

const isRelation = (meaning: JoiningMeaning): meaning is RelationMeaning =>
  meaning !== 'about' && !isStake(meaning)

/** What stands on a line between two cards. */
export function lineWord(meaning: JoiningMeaning, t: Pick<Texts, 'actors' | 'canvas'>): string {
  // beside the other stakes *both* says enough, alone it does not
  if (meaning === 'both') return t.canvas.objects.relation.both
  if (isStake(meaning)) return t.actors.stakes[meaning]
  return isRelation(meaning) ? t.canvas.objects.relation.words[meaning] : t.canvas.objects.relation.about
}

/** What joins two cards, as a sentence. */
export function lineSentence(
  meaning: JoiningMeaning,
  { from, to }: { readonly from: string; readonly to: string },
  t: Pick<Texts, 'actors' | 'canvas'>,
): string {
  const { sentences, aboutSentence } = t.canvas.objects.relation
  if (isStake(meaning)) return `${from}: ${t.actors.ties[meaning]({ other: to })}`
  return isRelation(meaning) ? sentences[meaning]({ from, to }) : aboutSentence({ from, to })
}
