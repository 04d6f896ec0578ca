import { memo } from 'react'
import { CardLinks } from '#client/features/indicators/card-links.ts'
import { useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import type { Challenge, IndicatorLink } from '#shared/board/records.ts'

interface CardContentProps {
  readonly challenge: Challenge
  readonly links: readonly IndicatorLink[]
}

/** Goals by mark, number and name, and links to indicators as sentences. */
export const CardContent = memo(function CardContent({ challenge, links }: CardContentProps) {
  const t = useTexts().list
  return (
    <>
      {challenge.goals.length > 0 && (
        <ul className="list-plain row board-list-goals" aria-label={t.goals}>
          {challenge.goals.map((number) => (
            <li key={number}>
              <GoalMark number={number} withName />
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && <CardLinks links={links} isQuiet />}
    </>
  )
})
