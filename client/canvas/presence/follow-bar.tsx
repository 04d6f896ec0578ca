import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import type { Command } from '#shared/api/workshops.ts'
import type { CanvasHost } from '../host.ts'
import { peerOf } from './follow.ts'

interface FollowBarProps {
  readonly host: CanvasHost
  readonly onCommand: ((command: Command) => Promise<boolean>) | undefined
}

/** F3. Says whom this canvas follows, or that all follow, with the way out of it. */
export function FollowBar({ host, onCommand }: FollowBarProps) {
  const t = useTexts()
  const { people, attention } = t.together
  const following = useValue(host.following)
  const lead = useValue('lead', () => host.attention.get().lead, [host])
  const followers = useValue('followers', () => followersOf(host), [host])
  const seat = following?.seat ?? (lead === host.me.id ? null : lead)
  const name = useValue('name', () => (seat === null ? undefined : nameOf(host, seat, t.common.guest)), [
    host,
    seat,
    t,
  ])
  useLeftNews(host, name)
  if (lead === host.me.id) {
    return (
      <Bar
        text={attention.leading}
        action={attention.release}
        onAct={() => void onCommand?.({ type: 'release' })}
      />
    )
  }
  if (following && name !== undefined) {
    const text = following.isLed ? attention.led({ name }) : people.following({ name })
    return <Bar text={text} action={people.stop} onAct={() => host.following.set(null)} />
  }
  if (lead !== null && name !== undefined) {
    const again = () => host.following.set({ seat: lead, isLed: true })
    return <Bar text={attention.led({ name })} action={attention.again} onAct={again} />
  }
  return followers > 0 ? <Bar text={people.followedBy({ count: followers })} /> : null
}

interface BarProps {
  readonly text: string
  readonly action?: string
  readonly onAct?: () => void
}

function Bar({ text, action, onAct }: BarProps) {
  return (
    <p className="canvas-panel canvas-follow" role="status">
      <span>{text}</span>
      {action && (
        <button type="button" className="ds-button" data-variant="secondary" data-size="sm" onClick={onAct}>
          {action}
        </button>
      )}
    </p>
  )
}

const followersOf = ({ peers, me }: CanvasHost): number =>
  new Set(
    peers
      .get()
      .map((peer) => peer.get())
      .filter(({ follows }) => follows === me.id)
      .map(({ user }) => user.seat),
  ).size

function nameOf(
  host: CanvasHost,
  seat: string,
  guest: (values: { number: number }) => string,
): string | undefined {
  const user = peerOf(host, seat)?.user
  return user && (user.name || guest({ number: user.number }))
}

/** Says so when whoever was followed has gone: the view simply stays where it is. */
function useLeftNews(host: CanvasHost, name: string | undefined): void {
  const t = useTexts().together.people
  const last = useRef<string>(undefined)
  const following = useValue(host.following)
  const isGone = following !== null && !following.isLed && name === undefined
  useEffect(() => {
    if (name !== undefined) last.current = name
    if (isGone && last.current !== undefined) {
      notify(t.left({ name: last.current }))
      last.current = undefined
    }
  }, [name, isGone, t])
}
