import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { rememberOwn } from './authorship.ts'
import { backoffDelay, isBusy } from './backoff.ts'
import { countingSocket } from './counting-socket.ts'
import { liveValue } from './live.ts'
import { type LocalLoad, type LocalStore, loadLocal } from './local-store.ts'
import { nextSaving, type SavingEvent, saveStateOf, startSaving } from './save-state.ts'
import { onSaved } from './saved-message.ts'
import { readSetting, writeSetting } from './settings.ts'
import { textsOf, type WrittenTexts } from './texts-of.ts'
import { trackTouched } from './touched.ts'
import type { BoardSession, SaveState } from './types.ts'
import { onWake, socketUrl } from './wake.ts'

/** Why a session's document is of no more use, and what of it may have to be shown to its author. */
export type Replacement =
  /** The server refused what this client sent: `reason` is a code of `t.problems`. */
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly texts: WrittenTexts
      readonly touched: ReadonlySet<string> | undefined
    }
  /** What this device kept could not be read. */
  | { readonly kind: 'broken' }

export interface BoardSessionOptions {
  /** The document is to be dropped: open another session. The local store has been cleared. */
  readonly onReplace?: (why: Replacement) => void
  /** The server's address; the page's own when left out. */
  readonly base?: string
  readonly WebSocket?: typeof WebSocket
  readonly loadLocal?: (workshopId: string, doc: Y.Doc) => Promise<LocalLoad>
}

/** Silence after which a connection is taken for dead when the device wakes up, milliseconds. */
const SILENCE = 20_000

const UNDO_STEPS = 100

/**
 * Opens one tab's hold on a workshop's board: loads what the device has kept, then follows the server for as long
 * as it lasts. Ends by `close`, by a final close code of the server, or by being replaced (see the options).
 */
export function openBoardSession(workshopId: string, options: BoardSessionOptions = {}): BoardSession {
  const doc = newBoardDoc()
  const origin = { writer: 'this tab' }
  const undo = limitedUndo(doc, origin)
  const watch = watchBoard(doc)
  const awareness = new Awareness(doc)
  const readiness = promiseToResolve()
  const unsentSetting = `unsent.${workshopId}`

  let saving = startSaving(readSetting(unsentSetting) !== undefined)
  const touched = trackTouched(doc, [origin, undo], saving.unsent)
  const saveState = liveValue<SaveState>(saveStateOf(saving), isSameState)
  const tell = (event: SavingEvent) => {
    const before = saving
    saving = nextSaving(saving, event)
    if (before.unsent !== saving.unsent) writeSetting(unsentSetting, saving.unsent ? 'yes' : undefined)
    if (!saving.unsent) touched.clear()
    saveState.set(saveStateOf(saving))
  }

  let local: LocalStore | undefined
  let hasStarted = false
  let isClosed = false
  let attempt = 0

  const provider = new WebsocketProvider(socketUrl(paths.sync(''), options.base), workshopId, doc, {
    connect: false,
    disableBc: true,
    awareness,
    shouldReconnect: (event) => event.code !== CLOSE.refused && !isFinal(event.code),
    WebSocketPolyfill: countingSocket(options.WebSocket ?? WebSocket, {
      onCreate: () => tell({ type: 'opened' }),
      onSend: (message) => tell({ type: 'sent', ...message }),
    }),
  })
  onSaved(provider, (count) => tell({ type: 'acked', count }))
  doc.on('update', (_update, by) => {
    if (by === origin || by === undo) tell({ type: 'edited' })
  })
  provider.on('sync', (isSynced) => {
    if (!isSynced) return
    attempt = 0
    tell({ type: 'synced' })
    readiness.resolve()
  })
  provider.on('connection-close', (event) => {
    attempt += event && isBusy(event.code) ? 3 : 1
    // the provider waits for the shorter of its own doubling time and this
    provider.wsUnsuccessfulReconnects = 30
    provider.maxBackoffTime = backoffDelay(attempt, Math.random())
    if (isClosed) return
    tell({ type: 'lost' })
    if (recordsOf(doc).size > 0) readiness.resolve()
  })
  provider.on('closed', ({ code, reason }) => {
    if (code === CLOSE.refused)
      void replace({ kind: 'refused', reason, texts: textsOf(watch.current()), touched: touched.ids() })
    else tell({ type: 'closed', code })
  })

  /** Gives up the connection, dead or not, and makes a new one at once. */
  const reconnect = () => {
    if (!hasStarted || isClosed || saving.phase === 'closed') return
    provider.disconnect()
    provider.connect()
  }
  const wake = () => {
    const isAlive = provider.wsconnected && Date.now() - provider.wsLastMessageReceived < SILENCE
    if (!isAlive) reconnect()
  }
  const stopWake = onWake(wake, reconnect)

  async function start() {
    const loaded = await (options.loadLocal ?? loadLocal)(workshopId, doc)
    if (loaded.kind === 'loaded') local = loaded.store
    if (isClosed) local?.close()
    else if (loaded.kind === 'broken') options.onReplace?.({ kind: 'broken' })
    else {
      hasStarted = true
      provider.connect()
    }
  }

  async function replace(why: Replacement) {
    writeSetting(unsentSetting, undefined)
    await local?.drop()
    local = undefined
    if (!isClosed) options.onReplace?.(why)
  }

  void start()
  return {
    doc,
    edit: editBoard(doc, origin),
    watch,
    awareness,
    undo,
    isMine: rememberOwn(workshopId, doc, [origin]),
    saveState,
    ready: readiness.promise,
    close() {
      isClosed = true
      stopWake()
      provider.destroy()
      local?.close()
      undo.destroy()
      watch.stop()
      doc.destroy()
    },
  }
}

function promiseToResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** Close codes after which trying again is of no use. */
const isFinal = (code: number) => code >= 4400 && code < 4500

function limitedUndo(doc: Y.Doc, origin: unknown): Y.UndoManager {
  const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set([origin]), captureTimeout: 400 })
  undo.on('stack-item-added', ({ type }) => {
    if (type === 'undo' && undo.undoStack.length > UNDO_STEPS) undo.undoStack.shift()
  })
  return undo
}

function isSameState(a: SaveState, b: SaveState): boolean {
  if (a.kind === 'offline' && b.kind === 'offline') return a.unsent === b.unsent
  return a.kind === b.kind && a.kind !== 'refused'
}
