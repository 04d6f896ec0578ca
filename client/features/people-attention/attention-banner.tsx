import { useEffect, useState } from 'react'
import { readPresent } from '#client/features/people-attention/present.ts'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { liveValue } from '#client/session/live.ts'
import type { BoardSession } from '#client/session/types.ts'
import { cardName } from '#client/ui/card-names.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Attention } from '#shared/domain/attention.ts'

interface AttentionBannerProps {
  readonly session: BoardSession
  readonly attention: Attention
  /** The last call when the list was opened: what was called for earlier is over. */
  readonly called: number
  readonly me: string
  /** Shows a card or theme in the list. */
  readonly onGo: (id: string) => void
}

/**
 * F3. What the facilitator shows, for those who have the list: in words, with a way there. Focus stays where it is
 * until one goes.
 */
export function AttentionBanner({ session, attention, called, me, onGo }: AttentionBannerProps) {
  const shown = useShown(session, attention, called, me)
  const [dismissed, setDismissed] = useState<string>()
  if (!shown || shown.key === dismissed) return null
  return <Banner session={session} id={shown.id} onGo={onGo} onDismiss={() => setDismissed(shown.key)} />
}

interface BannerProps extends Pick<AttentionBannerProps, 'session' | 'onGo'> {
  readonly id: string | null
  readonly onDismiss: () => void
}

/** Follows the board only while there is something to name. */
function Banner({ session, id, onGo, onDismiss }: BannerProps) {
  const t = useTexts()
  const board = useBoardOf(session)
  const name = id === null ? undefined : cardName(board, id, t.names)
  return (
    <div className="banner" role="status" data-color="info">
      <span>{name === undefined ? t.cards.here.showsBoard : t.cards.here.shows({ what: name })}</span>
      <div className="row row-nowrap">
        {id !== null && name !== undefined && (
          <button type="button" className="ds-button" onClick={() => onGo(id)}>
            {t.cards.here.go}
          </button>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={t.cards.here.dismiss}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  )
}

interface Shown {
  readonly id: string | null
  /** Another one is shown although the one before was dismissed. */
  readonly key: string
}

/** What is shown now: by whoever leads, or by the last call that came while the page was open. */
function useShown(
  session: BoardSession,
  { lead, call }: Attention,
  called: number,
  me: string,
): Shown | undefined {
  const [view, setView] = useState<string | null>(null)
  useEffect(() => {
    if (lead === null) return
    const shows = liveValue<string | null>(null)
    const look = () => shows.set(whatShows(session, lead))
    const stop = shows.subscribe(() => setView(shows.get()))
    look()
    session.awareness.on('change', look)
    return () => {
      stop()
      session.awareness.off('change', look)
    }
  }, [session, lead])
  if (lead !== null && lead !== me) return { id: view, key: `${lead} ${view}` }
  if (call && call.number > called && call.seat !== me) return { id: call.shows, key: `call ${call.number}` }
  return undefined
}

function whatShows({ awareness }: BoardSession, seat: string): string | null {
  for (const [client, state] of awareness.getStates()) {
    const present = readPresent(client, state)
    if (present?.user.seat === seat && present.frame) return present.shows
  }
  return null
}
