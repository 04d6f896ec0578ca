import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'

interface WaitingBannerProps {
  readonly count: number
  readonly onPeople: () => void
}

/** F14. Tells facilitators at work that somebody waits at the door. */
export function WaitingBanner({ count, onPeople }: WaitingBannerProps) {
  const t = useTexts().door.waiting
  return (
    <p className="banner" role="status" data-color="info">
      <Icon name="invite" />
      <span className="numeric">{t.count({ count })}</span>
      <button type="button" className="ds-button" data-variant="secondary" onClick={onPeople}>
        {t.see}
      </button>
    </p>
  )
}
