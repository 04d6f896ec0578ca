import { once } from 'node:events'
import { paths } from '#shared/api/paths.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { dial } from './dial.ts'
import type { Person } from './person.ts'

/** The Stage as somebody gets it on connecting to a server that really listens. */
export async function remoteStage(url: string, workshop: string, { cookie }: Person): Promise<Stage> {
  const socket = dial(url, paths.stage(workshop), cookie)
  const [data] = (await once(socket, 'message')) as [Buffer]
  socket.close()
  return JSON.parse(data.toString()) as Stage
}
