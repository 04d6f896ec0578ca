import { useStageState } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { useWorkshopSessions } from '#client/session/provider.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { timeOfDay } from '#shared/export/formats.ts'

/** Since when what is shown may not be true any more. */
export function LostLine() {
  const t = useTexts().wall
  const language = useLanguage()
  const { kind } = useStageState()
  const { heardAt, clockOffset } = useWorkshopSessions().stage
  return (
    <div className="wall-lost-place" role="status">
      {kind === 'offline' && (
        <p className="wall-lost">
          <Icon name="cloudOff" size={36} />
          {t.lost({ time: timeOfDay(heardAt() + clockOffset(), language) })}
        </p>
      )}
    </div>
  )
}
