import { useLanguage, useTexts } from '#client/session/language.ts'
import type { ParkedDecision } from '#shared/domain/decision.ts'
import { dateText } from '#shared/export/formats.ts'

/** Why a challenge is parked, and when it is looked at again. */
export function ParkedLine({ parked }: { readonly parked: ParkedDecision }) {
  const t = useTexts().cards.parking
  const language = useLanguage()
  const { reason, reviewDate } = parked
  return (
    <p className="board-list-parked">
      <span className="ds-tag" data-color="neutral">
        {t.mark}
      </span>{' '}
      {reason}
      {reviewDate !== null && ` ${t.review({ date: dateText(reviewDate, language) })}`}
    </p>
  )
}
