import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { App } from '#server/plugins/app-type.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { MESSAGE } from '#shared/wire/sync.ts'
import { type Person, person } from './person.ts'

process.setMaxListeners(0) // every provider listens for the end of the process

/** A person whose browser talks to a server that really listens. */
export const remotePerson = (url: string): Person => person(overHttp(url))

/** As much of an app as `person` uses, over the network. */
function overHttp(url: string): App {
  const inject = async (request: {
    method: string
    url: string
    headers: Record<string, string>
    payload?: object
  }) => {
    const reply = await fetch(url + request.url, {
      method: request.method,
      headers: request.payload ? { ...request.headers, 'content-type': 'application/json' } : request.headers,
      ...(request.payload ? { body: JSON.stringify(request.payload) } : {}),
    })
    const body = await reply.text()
    return {
      statusCode: reply.status,
      headers: Object.fromEntries(reply.headers),
      cookies: reply.headers.getSetCookie().map((cookie) => {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
        return { name, value }
      }),
      body,
      json: () => JSON.parse(body) as unknown,
    }
  }
  return { inject } as unknown as App
}

export interface StockClient {
  readonly doc: Y.Doc
  readonly edit: BoardEdit
  readonly provider: WebsocketProvider
  /** How many of the document messages of the present connection are on the server's disk. */
  readonly saved: () => number
  readonly synced: Promise<void>
  close(): void
}

/** A class of sockets that bring a cookie, as a browser's do, and tell why each of them closed. */
export function socketsWith(
  cookie: string | undefined,
  onClosed: (code: number, reason: string) => void = () => {},
): typeof globalThis.WebSocket {
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: cookie ?? '' } })
      this.on('close', (code, reason) => onClosed(code, reason.toString()))
    }
  }
  return WithCookie as unknown as typeof globalThis.WebSocket
}

export interface StockOptions {
  /** The server's word that so many document messages of the present connection are on its disk. */
  readonly onSaved?: (count: number) => void
  /** A socket of the client has closed. */
  readonly onClosed?: (code: number, reason: string) => void
}

/** The stock `y-websocket` provider in Node, with the cookie of somebody who has a seat. */
export function stockClient(
  url: string,
  workshopId: string,
  cookie: string | undefined,
  { onSaved, onClosed }: StockOptions = {},
): StockClient {
  const doc = newBoardDoc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, workshopId, doc, {
    WebSocketPolyfill: socketsWith(cookie, onClosed),
    disableBc: true,
    maxBackoffTime: 200,
  })
  let saved = 0
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder)
    onSaved?.(saved)
  }
  const synced = new Promise<void>((resolve) => {
    provider.on('sync', (isSynced) => isSynced && resolve())
  })
  return {
    doc,
    edit: editBoard(doc, { by: 'stock client' }),
    provider,
    saved: () => saved,
    synced,
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
