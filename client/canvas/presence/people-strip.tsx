import { useState } from 'react'
import { type Editor, useComputed, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { writeSetting } from '#client/session/settings.ts'
import { notify } from '#client/ui/toast.tsx'
import type { Command } from '#shared/api/workshops.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { PresentUser } from '#shared/wire/presence.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { ToolButton } from '../ui/tool-button.tsx'
import { colourOfSeat } from './colours.ts'
import { FollowBar } from './follow-bar.tsx'
import { frameOf, whatIsShown } from './frame.ts'
import { isOnBoard } from './peers.ts'
import './people-strip.css'

/** As many faces are shown before one asks for the rest. */
const FACES = 5

interface PeopleStripProps {
  readonly editor: Editor
  readonly watching: number
  readonly onCommand: ((command: Command) => Promise<boolean>) | undefined
}

/** Who else has the canvas: each to be followed with one click. Observers are counted apart. */
export function PeopleStrip({ editor, watching, onCommand }: PeopleStripProps) {
  const t = useTexts().together
  const host = useHost()
  const people = useValue(useComputed('people', () => peopleOnBoard(host), ARE_SAME, [host]))
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? people : people.slice(0, FACES)
  const leads = isFacilitating(host.me.role) && onCommand !== undefined
  return (
    <div className="canvas-people">
      {(people.length > 0 || watching > 0 || leads) && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div className="canvas-panel canvas-people-row" role="group" aria-label={t.people.label}>
          {shown.map((user) => (
            <Face key={user.seat} user={user} />
          ))}
          {people.length > shown.length && (
            <button type="button" className="canvas-button" onClick={() => setWhole(true)}>
              <span aria-hidden="true">{`+${people.length - shown.length}`}</span>
              <span className="visually-hidden">
                {t.people.more({ count: people.length - shown.length })}
              </span>
            </button>
          )}
          {watching > 0 && (
            <span className="canvas-people-watching">{t.people.watching({ count: watching })}</span>
          )}
          {people.length > 0 && <CursorSwitch host={host} />}
          {leads && <Lead editor={editor} host={host} onCommand={onCommand} />}
        </div>
      )}
      <FollowBar host={host} onCommand={onCommand} />
    </div>
  )
}

/** One of each person, however many tabs they have. */
function peopleOnBoard(host: CanvasHost): readonly PresentUser[] {
  const here = host.peers
    .get()
    .map((peer) => peer.get())
    .filter((peer) => isOnBoard(peer) && peer.user.seat !== host.me.id)
  return [...new Map(here.map(({ user }) => [user.seat, user])).values()].sort(byRoleAndNumber)
}

/** The same people as before: cursors that move draw nothing here. */
const ARE_SAME = {
  isEqual: (a: readonly PresentUser[], b: readonly PresentUser[]) => JSON.stringify(a) === JSON.stringify(b),
}

const byRoleAndNumber = (a: PresentUser, b: PresentUser) =>
  Number(isFacilitating(b.role)) - Number(isFacilitating(a.role)) || a.number - b.number

function Face({ user }: { readonly user: PresentUser }) {
  const t = useTexts()
  const host = useHost()
  const name = user.name || t.common.guest({ number: user.number })
  const isFollowed = useValue('is followed', () => host.following.get()?.seat === user.seat, [host, user])
  return (
    <button
      type="button"
      className="canvas-button"
      aria-pressed={isFollowed}
      aria-label={t.together.people.follow({ name })}
      title={t.together.people.follow({ name })}
      onClick={() => host.following.set(isFollowed ? null : { seat: user.seat, isLed: false })}
    >
      <span className="canvas-face" style={{ background: colourOfSeat(user.number) }} aria-hidden="true">
        {user.name ? initialsOf(user.name) : user.number}
      </span>
    </button>
  )
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('nb')
}

function CursorSwitch({ host }: { readonly host: CanvasHost }) {
  const t = useTexts().together.people
  const isShown = useValue(host.showsCursors)
  return (
    <ToolButton
      icon={isShown ? 'eye' : 'eyeOff'}
      label={isShown ? t.hideCursors : t.showCursors}
      onClick={() => {
        writeSetting('cursors', isShown ? 'off' : undefined)
        host.showsCursors.set(!isShown)
      }}
    />
  )
}

interface LeadProps {
  readonly editor: Editor
  readonly host: CanvasHost
  readonly onCommand: (command: Command) => Promise<boolean>
}

/** F3. Facilitators bring everybody to where they are, once, or until they let them go. */
function Lead({ editor, host, onCommand }: LeadProps) {
  const t = useTexts().together.attention
  const isLeading = useValue('is leading', () => host.attention.get().lead === host.me.id, [host])
  const call = async () => {
    const command = { type: 'call', frame: frameOf(editor), shows: whatIsShown(editor, host) } as const
    if (await onCommand(command)) notify(t.called, 'success')
  }
  return (
    <>
      <ToolButton icon="call" label={t.call} withWord onClick={() => void call()} />
      <ToolButton
        icon="lead"
        label={isLeading ? t.release : t.lead}
        withWord
        isPressed={isLeading}
        onClick={() => void onCommand({ type: isLeading ? 'release' : 'lead' })}
      />
    </>
  )
}
