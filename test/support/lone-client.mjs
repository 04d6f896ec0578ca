/*
 * A stock client in a process of its own, which can be frozen as a whole: node lone-client.mjs URL WORKSHOP COOKIE.
 * Says `here` when it is synced.
 */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const [url = '', workshop = '', cookie = ''] = process.argv.slice(2)

class WithCookie extends WebSocket {
  constructor(/** @type {string} */ address) {
    super(address, { headers: { cookie } })
  }
}
const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, workshop, new Y.Doc(), {
  WebSocketPolyfill: /** @type {any} */ (WithCookie),
  disableBc: true,
})
provider.messageHandlers[100] = () => undefined
provider.awareness.setLocalState({ cursor: { x: 1, y: 2 } })
provider.on('sync', (isSynced) => isSynced && console.log('here'))
