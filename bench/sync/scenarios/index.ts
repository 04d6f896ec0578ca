import type { RunningServer } from '../server-process.ts'
import { cold } from './cold.ts'
import { fanOut } from './fan-out.ts'
import { history } from './history.ts'
import { idle } from './idle.ts'
import { rooms } from './rooms.ts'
import { storm } from './storm.ts'

/** What one run gives: figures by name, and why they do not count, if they do not. */
export interface Outcome {
  readonly figures: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

export interface Scenario {
  readonly what: string
  /** The figure that servers are compared by, and others that are shown. The smaller the better. */
  readonly compare: readonly string[]
  readonly needs?: 'document' | 'disk'
  readonly run: (server: RunningServer) => Promise<Outcome>
}

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'fan-out-100': {
    what: 'one room of 100: ten drag cards (20 edits a second each), all move their cursor ten times a second',
    compare: ['cpu s/100k deliveries', 'edit p99 ms', 'cursor p99 ms'],
    run: (server) => fanOut(server, { clients: 100, seconds: 5 }),
  },
  'fan-out-300': {
    what: 'the same in a room of 300',
    compare: ['cpu s/100k deliveries', 'edit p99 ms', 'cursor p99 ms'],
    run: (server) => fanOut(server, { clients: 300, seconds: 4 }),
  },
  rooms: {
    what: '300 rooms of three, five edits a second in each',
    compare: ['cpu s/100k deliveries', 'edit p99 ms', 'kB/room'],
    run: (server) => rooms(server, { rooms: 300, seconds: 6 }),
  },
  storm: {
    what: '100 people join a board of 2,000 cards within a second',
    compare: ['cpu ms/join', 'join p95 ms'],
    needs: 'document',
    run: (server) => storm(server, { clients: 100, cards: 2000 }),
  },
  cold: {
    what: 'a stored board of 2,000 cards, the server just started: from connecting to holding all of it',
    compare: ['synced ms', 'cpu ms'],
    needs: 'disk',
    run: (server) => cold(server, { cards: 2000 }),
  },
  history: {
    what: 'the same after 100,000 moves of 200 cards',
    compare: ['synced ms', 'stored kB'],
    needs: 'disk',
    run: (server) => history(server, { edits: 100_000, cards: 200 }),
  },
  idle: {
    what: 'memory of 300 rooms of three that nobody writes in, and of one open board of 2,000 cards',
    compare: ['kB/room', 'kB big board'],
    needs: 'document',
    run: (server) => idle(server, { rooms: 300, cards: 2000 }),
  },
}
