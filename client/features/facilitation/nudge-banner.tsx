import { useEffect, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { announce } from '#client/ui/live-region.tsx'

/** F8. A calm line for all who are not done. It goes by itself once they are. */
export function NudgeBanner({ number }: { readonly number: number }) {
  const t = useTexts()
  const { reminder } = t.facilitation.nudge
  const [closed, setClosed] = useState<number>()
  useEffect(() => {
    if (number > 0) announce(reminder)
  }, [number, reminder])
  if (closed === number) return null
  return (
    <p className="banner" data-color="info">
      <Icon name="clock" />
      <span>{reminder}</span>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-icon
        aria-label={t.common.close}
        onClick={() => setClosed(number)}
      >
        <Icon name="close" />
      </button>
    </p>
  )
}
