import { once } from 'node:events'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { Person } from './person.ts'

/** The Stage as somebody gets it on connecting to a server that really listens. */
export async function remoteStage(url: string, workshop: string, { cookie = '' }: Person): Promise<Stage> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${paths.stage(workshop)}`, {
    headers: { cookie },
  })
  const [data] = (await once(socket, 'message')) as [Buffer]
  socket.close()
  return JSON.parse(data.toString()) as Stage
}
