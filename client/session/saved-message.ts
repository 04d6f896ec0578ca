import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { MESSAGE } from '#shared/wire/sync.ts'

/** Calls back when the server says how many of this connection's document messages are on its disk. */
export function onSaved(provider: WebsocketProvider, saved: (count: number) => void): void {
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => saved(decoding.readVarUint(decoder))
}
