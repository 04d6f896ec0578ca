import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import { CLIENT_VERSION, CLOSE } from '#shared/wire/sync.ts'
import { backoffDelay, isBusy } from './backoff.ts'
import { countingSocket } from './counting-socket.ts'
import type { SavingEvent } from './save-state.ts'
import { onSaved } from './saved-message.ts'
import { onWake, socketUrl } from './wake.ts'

export interface BoardConnectionPorts {
  /** The server's address; the page's own when left out. */
  readonly base: string | undefined
  readonly WebSocket: typeof WebSocket | undefined
  readonly inParts: (answer: Uint8Array) => readonly Uint8Array[] | undefined
  /** Takes over what other tabs have left unsent on this device. */
  readonly pickUp: () => Promise<void>
  readonly tell: (event: SavingEvent) => void
  /** F13. Looks on without being anybody: see `followBoard`. */
  readonly asWall?: boolean
  /** The server has ended it for good, or refused what was sent. */
  readonly onEnd: (code: number, reason: string) => void
}

/** Silence after which a connection is taken for dead when the device wakes up, milliseconds. */
const SILENCE = 20_000

/** Silence after which it is given up in a page that is looked at; own presence comes back every 15 s. */
const LONG_SILENCE = 30_000

const CHECK_EVERY = 3_000

/** How often who has no presence asks for what is missing, milliseconds. */
const ASK_EVERY = 12_000

/** The board's way to the server and back: reconnects by itself until it is closed or ended. */
export function connectBoard(
  workshopId: string,
  doc: Y.Doc,
  awareness: Awareness,
  ports: BoardConnectionPorts,
) {
  const { tell } = ports
  let isStarted = false
  let isOver = false
  let attempt = 0

  const provider = new WebsocketProvider(socketUrl(paths.sync(''), ports.base), workshopId, doc, {
    connect: false,
    disableBc: true,
    awareness,
    params: { v: String(CLIENT_VERSION), ...(ports.asWall && { as: 'wall' }) },
    // who has no presence hears nothing of it either, and asks so that there is something to hear
    ...(ports.asWall && { resyncInterval: ASK_EVERY }),
    shouldReconnect: (event) => event.code !== CLOSE.refused && !isFinal(event.code),
    WebSocketPolyfill: countingSocket(ports.WebSocket ?? WebSocket, {
      onCreate: () => tell({ type: 'opened' }),
      onSend: (message) => tell({ type: 'sent', ...message }),
      inParts: ports.inParts,
    }),
  })
  tellOnlyOwn(provider)
  onSaved(provider, (count) => tell({ type: 'acked', count }))
  provider.on('sync', (isSynced) => {
    if (!isSynced) return
    attempt = 0
    tell({ type: 'synced' })
    void ports.pickUp()
  })
  provider.on('connection-close', (event) => {
    attempt += event && isBusy(event.code) ? 3 : 1
    // the provider waits for the shorter of its own doubling time and this
    provider.wsUnsuccessfulReconnects = 30
    provider.maxBackoffTime = backoffDelay(attempt, Math.random())
    if (isOver) return
    tell({ type: 'lost' })
    void ports.pickUp()
  })
  provider.on('closed', ({ code, reason }) => {
    if (!isOver) ports.onEnd(code, reason)
  })

  /** Gives up the connection, dead or not, and makes a new one at once. */
  const reconnect = () => {
    if (!isStarted || isOver || !provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  const silence = () => Date.now() - provider.wsLastMessageReceived
  const wake = () => {
    if (isStarted && !isOver) void ports.pickUp()
    if (!(provider.wsconnected && silence() < SILENCE)) reconnect()
  }
  const stopWake = onWake(wake, reconnect)

  // The provider's own look at the silence cannot tell a page that is out of sight: browsers hold its timers back
  // for a minute, so that nothing is said, and it would come back anew each time. There the server's pings do.
  clearInterval(provider._checkInterval)
  const check = setInterval(() => {
    const isSeen = typeof document === 'undefined' || !document.hidden
    if (isSeen && provider.wsconnected && silence() > LONG_SILENCE) reconnect()
  }, CHECK_EVERY)

  return {
    start() {
      isStarted = true
      if (!isOver) provider.connect()
    },
    isConnected: () => provider.wsconnected,
    close() {
      if (isOver) return
      isOver = true
      stopWake()
      clearInterval(check)
      provider.destroy()
    },
  }
}

/** The provider passes on whatever it hears of anybody's presence: in a hall of three hundred, to nobody's use. */
function tellOnlyOwn({ awareness, _awarenessUpdateHandler: tell }: WebsocketProvider): void {
  awareness.off('update', tell)
  awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin === 'local') tell({ added: [], updated: [awareness.clientID], removed: [] }, origin)
  })
}

/** Close codes after which trying again is of no use. */
const isFinal = (code: number) => code >= 4400 && code < 4500
