import { Awareness } from 'y-protocols/awareness'
import { metaOf, newBoardDoc, recordsOf, SCHEMA_VERSION } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { inParts } from './answer.ts'
import { rememberOwn } from './authorship.ts'
import { connectBoard } from './board-connection.ts'
import { liveValue } from './live.ts'
import { databaseOf, type LocalDatabase, openLocalDatabase } from './local-database.ts'
import { createLocalStore, OWN_FROM_DEVICE } from './local-store.ts'
import { type Readable, textsWaiting } from './salvage.ts'
import { nextSaving, type SavingEvent, START_SAVING, saveStateOf } from './save-state.ts'
import { onTabLeft } from './tabs.ts'
import { textsOf, textsTouched, type WrittenTexts } from './texts-of.ts'
import { trackTouched } from './touched.ts'
import type { BoardSession, SaveState } from './types.ts'

/** Why a session's document is of no more use, and what of it may have to be shown to its author. */
export type Replacement =
  /** The server refused what this client sent: `reason` is a code of `t.problems`. */
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly texts: WrittenTexts
      /** Texts of which it cannot be said where they belong. */
      readonly loose: readonly string[]
      /** Whether this device has let go of it: otherwise it must not be loaded again. */
      readonly isForgotten: boolean
    }
  /** What this device kept could not be read as it was; see `LocalLoad`. */
  | { readonly kind: 'broken'; readonly found: Readable; readonly isMended: boolean }

export interface BoardSessionOptions {
  /** The document is to be dropped: open another session. */
  readonly onReplace?: (why: Replacement) => void
  /** The server's address; the page's own when left out. */
  readonly base?: string
  readonly WebSocket?: typeof WebSocket
  /** The device's database; the browser's when left out. */
  readonly openDatabase?: (name: string) => Promise<LocalDatabase>
  /** What could be read of a database that could not be mended: used in place of it. */
  readonly rest?: Readable | undefined
}

/** How long the server may take to answer before the board is shown as this device has kept it, milliseconds. */
const PATIENCE = 4000

/** Close codes that say that what was sent cannot be taken, whoever sends it again. */
const REFUSALS: readonly number[] = [CLOSE.refused, CLOSE.malformed, CLOSE.tooLarge]

/**
 * Opens one tab's hold on a workshop's board: loads what the device has kept, then follows the server for as long
 * as it lasts. Ends by `close`, by a final close code of the server, or by being replaced (see the options).
 */
export function openBoardSession(workshopId: string, options: BoardSessionOptions = {}): BoardSession {
  const doc = newBoardDoc()
  const origin = { writer: 'this tab' }
  const undo = new OwnUndo(doc, origin)
  const watch = watchBoard(doc)
  const awareness = new Awareness(doc)
  const readiness = promiseToResolve()
  const touched = trackTouched(doc, [origin, undo, OWN_FROM_DEVICE])
  const isOwn = (by: unknown) => by === origin || by === undo
  const local = createLocalStore(doc, {
    open: () => (options.openDatabase ?? openLocalDatabase)(databaseOf(workshopId)),
    isOwn,
    isConnected: () => connection.isConnected(),
    rest: options.rest,
  })

  let isClosed = false
  let saving = START_SAVING
  const saveState = liveValue<SaveState>(saveStateOf(saving, false), isSameState)
  const show = () => saveState.set(saveStateOf(saving, local.keeps.get()))
  const tell = (event: SavingEvent) => {
    const wasUnsent = saving.unsent
    saving = nextSaving(saving, event)
    if (wasUnsent && !saving.unsent) {
      touched.clear()
      local.settle()
    }
    show()
  }
  local.keeps.subscribe(show)
  doc.on('update', (_update, by) => {
    if (isOwn(by) || by === OWN_FROM_DEVICE) tell({ type: 'edited' })
  })
  metaOf(doc).observe(() => {
    const schema = metaOf(doc).get('schema')
    if (typeof schema === 'number' && schema > SCHEMA_VERSION) end(CLOSE.clientTooOld)
  })

  const connection = connectBoard(workshopId, doc, awareness, {
    base: options.base,
    WebSocket: options.WebSocket,
    inParts: (answer) => inParts(answer, local.unsent()),
    pickUp: local.pickUp,
    tell(event) {
      tell(event)
      if (event.type === 'synced') becomeReady()
      if (event.type === 'lost') {
        local.hurry()
        showKept()
      }
    },
    onEnd(code, reason) {
      const isRefused = code === CLOSE.refused || (REFUSALS.includes(code) && saving.unsent)
      if (isRefused) void replaceRefused(reason)
      else end(code)
    },
  })

  const stopTabs = onTabLeft(databaseOf(workshopId), {
    leave: local.hurry,
    hasUnsent: () => saving.unsent,
    pickUp: local.pickUp,
  })

  /** Nothing goes out or comes in any more; what is unsent stays on the device. */
  function end(code: number) {
    tell({ type: 'closed', code })
    connection.close()
  }

  function showKept() {
    if (recordsOf(doc).size > 0) becomeReady()
  }

  function becomeReady() {
    if (saving.phase !== 'closed') readiness.resolve()
  }

  async function start() {
    const loaded = await local.load()
    if (isClosed || saving.phase === 'closed') return
    if (loaded.kind === 'broken') options.onReplace?.(loaded)
    else connection.start()
  }

  async function replaceRefused(reason: string) {
    const why = { kind: 'refused', reason, texts: unsentByField(), loose: textsWaiting(doc) } as const
    options.onReplace?.({ ...why, isForgotten: await local.drop() })
  }

  const unsentByField = () => textsTouched(textsOf(watch.current()), touched.keys())

  const patience = setTimeout(showKept, PATIENCE)
  void start()
  return {
    doc,
    edit: editBoard(doc, origin),
    watch,
    awareness,
    undo,
    isMine: rememberOwn(workshopId, doc, [origin]),
    saveState,
    unsentTexts: () => [...unsentByField().values(), ...textsWaiting(doc)],
    isAtRisk: () => saving.unsent && (local.hasUnstored() || !local.keeps.get()),
    ready: readiness.promise,
    close() {
      if (isClosed) return
      isClosed = true
      clearTimeout(patience)
      stopTabs()
      connection.close()
      local.close()
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

/** States are small; only a refusal always counts as news. */
const isSameState = (a: SaveState, b: SaveState) =>
  a.kind !== 'refused' && JSON.stringify(a) === JSON.stringify(b)
