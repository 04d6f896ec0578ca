import { fileURLToPath } from 'node:url'

export interface ServerDefinition {
  readonly name: string
  readonly protocol: 'ours' | 'y-websocket' | 'hocuspocus'
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: (port: number, data: string) => Readonly<Record<string, string>>
  /** Whether it keeps documents; the relay does not. */
  readonly keeps: boolean
  /** Whether they outlive the process, and how long after the last edit they lie as they will be found, milliseconds. */
  readonly settles?: number
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const PEERS = at('../peers')
const yWebsocket = {
  protocol: 'y-websocket',
  args: ['node_modules/@y/websocket-server/src/server.js'],
  cwd: PEERS,
  keeps: true,
} as const
const hocuspocus = {
  protocol: 'hocuspocus',
  args: ['hocuspocus.mjs'],
  cwd: PEERS,
  keeps: true,
} as const

/**
 * Ours as it is started for users: gate, identity and forced writes are on. The others in memory, which spares them
 * work, and with their own stores where the scenario is about what is stored.
 */
export const SERVERS: readonly ServerDefinition[] = [
  {
    name: 'dugnad',
    protocol: 'ours',
    args: ['dist/server/main.js'],
    cwd: at('../..'),
    env: (port, data) => ({ NODE_ENV: 'production', PORT: String(port), DATA_DIR: data }),
    keeps: true,
    settles: 3000,
  },
  { ...yWebsocket, name: 'y-websocket', env: (port) => ({ HOST: '127.0.0.1', PORT: String(port) }) },
  {
    ...yWebsocket,
    name: 'y-websocket+leveldb',
    env: (port, data) => ({ HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: `${data}/db` }),
    settles: 3000,
  },
  { ...hocuspocus, name: 'hocuspocus', env: (port) => ({ PORT: String(port) }) },
  {
    ...hocuspocus,
    name: 'hocuspocus+sqlite',
    env: (port, data) => ({ PORT: String(port), DATA_DIR: data }),
    settles: 3500,
  },
  {
    name: 'relay',
    protocol: 'y-websocket',
    args: ['bench/sync/relay.mjs'],
    cwd: at('../..'),
    env: (port) => ({ PORT: String(port) }),
    keeps: false,
  },
]
