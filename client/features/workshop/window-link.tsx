import { useTexts } from '#client/session/language.ts'
import { Icon, type IconName } from '#client/ui/icon.tsx'

interface WindowLinkProps {
  readonly href: string
  readonly icon: IconName
  readonly text: string
}

/** To a page beside the workshop, which goes on where it is: in a window of its own, and says so. */
export function WindowLink({ href, icon, text }: WindowLinkProps) {
  const t = useTexts().workshop.header
  return (
    <a className="ds-button" data-variant="tertiary" href={href} target="_blank" rel="noreferrer">
      <Icon name={icon} />
      {text}
      <span className="visually-hidden"> ({t.newWindow})</span>
    </a>
  )
}
