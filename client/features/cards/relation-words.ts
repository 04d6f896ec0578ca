import { challengeName } from '#client/ui/card-names.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { SeenRelation } from './said-of.ts'

/** A relation as a sentence, from the side of the challenge that it is shown with. */
export function relationInWords({ meaning, other, why }: SeenRelation, t: Texts): string {
  const { relation } = t.cards
  const words = relation[meaning]({ other: challengeName(other, t.names) })
  return why === '' ? words : `${words}${relation.because({ why })}`
}
