import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openStageSession } from '#client/session/stage-session.ts'
import type { StageSession } from '#client/session/types.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { stageAt } from './support/stage.ts'
import { until } from './support/until.ts'

let http: WebSocketServer
let session: StageSession
let connections: number
let greet: (socket: WebSocket) => void

beforeEach(async () => {
  connections = 0
  greet = (socket) => socket.send(JSON.stringify(stageAt(1, Date.now() + 5_000)))
  http = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  http.on('connection', (socket) => {
    connections++
    greet(socket)
  })
  await once(http, 'listening')
  session = openStageSession('wrk_1', {
    base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  })
})

afterEach(async () => {
  session.close()
  for (const socket of http.clients) socket.terminate()
  http.close()
  await once(http, 'close')
})

const sendAll = (text: string) => {
  for (const socket of http.clients) socket.send(text)
}

describe('a stage session', () => {
  it('shows what the server tells, and knows how far this device’s clock is off', async () => {
    await until(session.state, (state) => state.kind === 'live')
    expect(session.clockOffset()).toBeGreaterThan(4_000)
    expect(session.clockOffset()).toBeLessThan(6_000)
  })

  it('[F1] goes by the frame that was quickest on its way, and starts over with a new connection', async () => {
    await until(session.state, (state) => state.kind === 'live')
    sendAll(JSON.stringify(stageAt(2, Date.now() + 2_000)))
    await until(session.state, (state) => state.kind === 'live' && state.stage.rev === 2)
    expect(session.clockOffset()).toBeGreaterThan(4_000)
    greet = (socket) => socket.send(JSON.stringify(stageAt(3, Date.now() - 60_000)))
    for (const socket of http.clients) socket.terminate()
    await until(session.state, (state) => state.kind === 'live' && state.stage.rev === 3)
    expect(session.clockOffset()).toBeLessThan(-59_000)
  })

  it('takes newer frames, and lets signs of life pass', async () => {
    await until(session.state, (state) => state.kind === 'live')
    sendAll('{"ping":true}')
    sendAll(JSON.stringify(stageAt(3)))
    sendAll(JSON.stringify(stageAt(2)))
    sendAll(JSON.stringify(stageAt(4)))
    await until(session.state, (state) => state.kind === 'live' && state.stage.rev === 4)
  })

  it('comes back by itself and starts over, even at an older revision', async () => {
    await until(session.state, (state) => state.kind === 'live')
    sendAll(JSON.stringify(stageAt(50)))
    await until(session.state, (state) => state.kind === 'live' && state.stage.rev === 50)
    for (const socket of http.clients) socket.terminate()
    const away = await until(session.state, (state) => state.kind === 'offline')
    expect(away.kind === 'offline' && away.stage?.rev).toBe(50)
    await until(session.state, (state) => state.kind === 'live' && state.stage.rev === 1)
    expect(connections).toBe(2)
  })

  it('[F13] knows when the server was last heard, also after it has tried in vain to reach it', async () => {
    expect(session.heardAt()).toBe(0)
    const before = Date.now()
    await until(session.state, (state) => state.kind === 'live')
    const heard = session.heardAt()
    expect(heard).toBeGreaterThanOrEqual(before)
    greet = (socket) => socket.terminate()
    for (const socket of http.clients) socket.terminate()
    await expect.poll(() => connections).toBeGreaterThan(1)
    expect(session.heardAt()).toBe(heard)
  })

  it('ends with a final code', async () => {
    await until(session.state, (state) => state.kind === 'live')
    for (const socket of http.clients) socket.close(CLOSE.notAllowed)
    expect(await until(session.state, (state) => state.kind === 'closed')).toEqual({
      kind: 'closed',
      code: CLOSE.notAllowed,
    })
    expect(connections).toBe(1)
  })
})
