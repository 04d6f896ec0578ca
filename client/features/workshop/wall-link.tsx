import { useTexts } from '#client/session/language.ts'
import { WindowLink } from './window-link.tsx'

/** F13. Opens the wall in a tab of its own, to be dragged to the screen that the room looks at. */
export function WallLink({ workshopId }: { readonly workshopId: string }) {
  const t = useTexts().workshop.header
  return <WindowLink href={`/wall/${workshopId}`} icon="panel" text={t.wall} />
}
