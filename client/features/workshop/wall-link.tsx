import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'

/** F13. Opens the wall in a tab of its own, to be dragged to the screen that the room looks at. */
export function WallLink({ workshopId }: { readonly workshopId: string }) {
  const t = useTexts().workshop.header
  return (
    <a
      className="ds-button"
      data-variant="tertiary"
      href={`/wall/${workshopId}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="panel" />
      {t.wall}
      <span className="visually-hidden"> ({t.newWindow})</span>
    </a>
  )
}
