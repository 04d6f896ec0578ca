import { useLanguage, useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { listText } from '#shared/export/formats.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { namesFor, tieOverCut } from './cut.ts'

/** V12. That the vote left more challenges equal than can be chosen, and what its rule says of that. */
export function CutNotice({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const language = useLanguage()
  const tie = tieOverCut(outcomes)
  if (!tie) return null
  const { challenges, place, room, tieRule, kind } = tie
  const count = challenges.length
  const names = listText(namesFor(challenges), language)
  return (
    <Notice title={kind === 'dots' ? t.outcomes.edit.equal({ count }) : t.outcomes.edit.level({ count })}>
      {t.outcomes.edit.cut({ names, place, room })} {t.voting.tieRules[tieRule]}
    </Notice>
  )
}
