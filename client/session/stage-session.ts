import { paths } from '#shared/api/paths.ts'
import type { AtDoor, Stage, TurnoutFrame } from '#shared/wire/stage.ts'
import { CLIENT_VERSION } from '#shared/wire/sync.ts'
import { backoffDelay, isBusy } from './backoff.ts'
import { createClockOffset } from './clock-offset.ts'
import { liveValue } from './live.ts'
import { nextStage, readFrame, type StageEvent } from './stage-state.ts'
import type { StageSession, StageState } from './types.ts'
import { onWake, socketUrl } from './wake.ts'

export interface StageSessionOptions {
  /** The server's address; the page's own when left out. */
  readonly base?: string
  readonly WebSocket?: typeof WebSocket
  /** V7. One of several seats that this device has; its own when left out. */
  readonly seat?: string
  /** F13. What the wall is shown, whoever's session it has. */
  readonly as?: 'wall'
}

/** The server says something at least every 15 s; after this long a silent connection is given up, milliseconds. */
const SILENCE = 40_000

const CHECK_EVERY = 5_000

/** The code that browsers give to a connection that broke off. */
const NETWORK_LOST = 1006

/** Follows a workshop's stage until `close`, or until the server ends it for good. */
export function openStageSession(workshopId: string, options: StageSessionOptions = {}): StageSession {
  const Socket = options.WebSocket ?? WebSocket
  const query = new URLSearchParams({ v: `${CLIENT_VERSION}` })
  if (options.seat) query.set('seat', options.seat)
  if (options.as) query.set('as', options.as)
  const url = socketUrl(`${paths.stage(workshopId)}?${query}`, options.base)
  const state = liveValue<StageState>({ kind: 'connecting', stage: undefined })
  let socket: WebSocket | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  /** When the server was last heard, or a connection begun. */
  let quietSince = 0
  let heardAt = 0
  const clockOffset = createClockOffset()

  const tell = (event: StageEvent) => state.set(nextStage(state.get(), event))

  function connect() {
    clearTimeout(retry)
    const opened = new Socket(url)
    socket = opened
    quietSince = Date.now()
    clockOffset.reset()
    tell({ type: 'connecting' })
    opened.onmessage = (message) => {
      quietSince = heardAt = Date.now()
      const frame = readFrame(message.data)
      if (frame) take(frame)
    }
    opened.onerror = () => {} // a close follows
    opened.onclose = (event) => {
      if (socket === opened) lose(event.code)
    }
  }

  function take(frame: Stage | AtDoor | TurnoutFrame) {
    attempt = 0
    clockOffset.took(frame.now, Date.now())
    if ('turnouts' in frame) tell({ type: 'turnout', frame })
    else tell('waiting' in frame ? { type: 'waiting', door: frame } : { type: 'frame', stage: frame })
  }

  function lose(code: number) {
    socket = undefined
    clearTimeout(retry)
    tell({ type: 'closed', code })
    if (state.get().kind === 'closed') return stop()
    attempt += isBusy(code) ? 3 : 1
    retry = setTimeout(connect, backoffDelay(attempt, Math.random()))
  }

  /** Lets go of a connection that may be dead, and makes a new one at once. */
  function reconnect() {
    const old = socket
    socket = undefined
    old?.close()
    connect()
  }

  const check = setInterval(() => {
    if (socket && Date.now() - quietSince > SILENCE) reconnect()
  }, CHECK_EVERY)

  const wake = () => {
    if (state.get().kind === 'closed') return
    const isAlive = socket?.readyState === Socket.OPEN && Date.now() - quietSince < SILENCE / 2
    if (!isAlive) reconnect()
  }
  const letGo = () => {
    if (state.get().kind === 'closed') return
    const old = socket
    lose(NETWORK_LOST)
    old?.close()
  }
  const stopWake = onWake(wake, letGo)

  function stop() {
    clearInterval(check)
    clearTimeout(retry)
    stopWake()
  }

  connect()
  return {
    state,
    clockOffset: clockOffset.get,
    recall: (stage) => tell({ type: 'kept', stage }),
    heardAt: () => heardAt,
    close() {
      stop()
      const old = socket
      socket = undefined
      old?.close()
    },
  }
}
