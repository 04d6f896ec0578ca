import * as encoding from 'lib0/encoding'
import type { Address } from './client.ts'
import type { RunningServer } from './server-process.ts'

/** Makes a room and says how to get into it. */
export async function makeRoom(server: RunningServer, name: string): Promise<Address> {
  const { definition, port } = server
  const base = {
    headers: [],
    prefix: new Uint8Array(),
    greeting: undefined,
    keeps: definition.keeps,
    acknowledges: definition.protocol === 'ours',
  }
  const here = `127.0.0.1:${port}`
  if (definition.protocol === 'ours') return { ...base, ...(await makeWorkshop(here)) }
  const url = new URL(`ws://${here}/${name}`)
  if (definition.protocol === 'y-websocket') return { ...base, url }
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, name))
  const greeting = encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'token')
    encoding.writeVarString(encoder, '4.7.0')
  })
  return { ...base, url, prefix, greeting }
}

/** A workshop of which one is the facilitator; all clients are devices of that one person. */
async function makeWorkshop(here: string): Promise<Pick<Address, 'url' | 'headers'>> {
  const reply = await fetch(`http://${here}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Bench' }),
  })
  if (!reply.ok) throw new Error(`no workshop: ${reply.status} ${await reply.text()}`)
  const { id } = (await reply.json()) as { id: string }
  const [cookie = ''] = (reply.headers.getSetCookie()[0] ?? '').split(';')
  return { url: new URL(`ws://${here}/sync/${id}`), headers: [`Cookie: ${cookie}`] }
}
