import { AskDialog } from './ask-dialog.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import type { Picture } from './picture.ts'
import { StatusDialog } from './status-dialog.tsx'

/** What is open over the page, by ids: what it is about may change meanwhile, or go. */
export type Opened =
  | { readonly kind: 'contact' | 'link'; readonly actor: string }
  | { readonly kind: 'ask' | 'status'; readonly activity: string }
  | { readonly kind: 'edit'; readonly activity: string; readonly commitment: string }

interface DialogsProps {
  readonly workshopId: string
  readonly picture: Picture
  readonly opened: Opened
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export function MobilisationDialogs({ picture, opened, ...shared }: DialogsProps) {
  if ('actor' in opened) {
    const row = picture.actors.find(({ actor }) => actor.id === opened.actor)
    if (!row) return null
    return opened.kind === 'link' ? (
      <LinkDialog {...shared} row={row} />
    ) : (
      <ContactDialog {...shared} row={row} />
    )
  }
  const row = picture.activities.find(({ activity }) => activity.id === opened.activity)
  if (!row) return null
  if (opened.kind === 'status') return <StatusDialog {...shared} row={row} />
  const asked =
    opened.kind === 'edit' ? row.commitments.find(({ id }) => id === opened.commitment) : undefined
  if (opened.kind === 'edit' && !asked) return null
  return <AskDialog {...shared} row={row} actors={picture.actors} asked={asked} />
}
