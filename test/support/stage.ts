import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'
import { type Stage, type TurnoutFrame, withTurnouts } from '#shared/wire/stage.ts'
import type { TestApp } from './app.ts'
import type { Person } from './person.ts'

/** A Stage connection as a browser would have it. */
export interface StageSocket {
  readonly socket: WebSocket
  /** Resolves with the first Stage, already here or still to come, for which `condition` holds. */
  until(condition: (stage: Stage) => boolean): Promise<Stage>
  readonly closed: Promise<number>
  close(): void
}

/** Where the app listens; it begins to when it does not yet. */
export async function portOf({ app }: TestApp): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

export async function watchStage(
  server: TestApp,
  who: Person,
  workshop: string,
  headers: Readonly<Record<string, string>> = {},
  query = '',
): Promise<StageSocket> {
  const url = `ws://127.0.0.1:${await portOf(server)}${paths.stage(workshop)}${query}`
  return followStage(
    new WebSocket(url, { headers: { ...(who.cookie ? { cookie: who.cookie } : {}), ...headers } }),
  )
}

/** What comes over a Stage socket, whichever server it leads to. */
export function followStage(socket: WebSocket): StageSocket {
  let latest: Stage | undefined
  const waiting = new Set<(stage: Stage) => void>()
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as Stage | TurnoutFrame | { readonly ping: true }
    if ('ping' in frame) return
    latest = 'turnouts' in frame ? latest && withTurnouts(latest, frame) : frame
    for (const listener of waiting) if (latest) listener(latest)
  })
  return {
    socket,
    until: (condition) =>
      new Promise((resolve) => {
        const listener = (stage: Stage) => {
          if (!condition(stage)) return
          waiting.delete(listener)
          resolve(stage)
        }
        waiting.add(listener)
        if (latest) listener(latest)
      }),
    closed: new Promise((resolve) => {
      socket.on('close', resolve)
      socket.on('error', () => resolve(0))
    }),
    close: () => socket.close(),
  }
}

/** F13. The Stage as it comes to a wall that somebody has hung up. */
export const watchWall = (server: TestApp, who: Person, workshop: string): Promise<StageSocket> =>
  watchStage(server, who, workshop, {}, '?as=wall')

/** The Stage that somebody gets on connecting. */
export async function stageFor(server: TestApp, who: Person, workshop: string): Promise<Stage> {
  const connection = await watchStage(server, who, workshop)
  const stage = await connection.until(() => true)
  connection.close()
  return stage
}
