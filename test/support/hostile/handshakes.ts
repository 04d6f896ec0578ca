import { frame, upgradeRequest } from '../raw-socket.ts'
import { type Attack, type Attacker, attacks, says } from './attack.ts'

const upgrade =
  (...lines: readonly string[]) =>
  ({ path, cookie }: Attacker) =>
    upgradeRequest(path, [`Cookie: ${cookie}`, ...lines])

const to = (path: string) => says(({ cookie }) => upgradeRequest(path, [`Cookie: ${cookie}`]))

/** An upgrade with one of its lines exchanged. */
const swapped = (from: RegExp, into: string) =>
  says((attacker) => upgrade()(attacker).replace(from, () => into))

/** Before the upgrade, or in place of it. */
export const HANDSHAKES: readonly Attack[] = [
  ...attacks('handshake', 'ends', {
    'a header of 20 kB': says(upgrade(`X-Long: ${'x'.repeat(20_000)}`)),
    'two thousand headers': says(upgrade(...Array.from({ length: 2000 }, (_, i) => `X-${i}: 1234567890`))),
    'a version of the protocol that there is not': swapped(/Version: 13/, 'Version: 99'),
    'no key': swapped(/Sec-WebSocket-Key: .*\r\n/, ''),
    'a key that is none': swapped(/Key: .*/, 'Key: nonsense'),
    'a malformed list of protocols': says(upgrade('Sec-WebSocket-Protocol: a,,a, ,\u0001')),
    'an upgrade by POST': swapped(/^GET/, 'POST'),
    'an upgrade by a method that there is not': swapped(/^GET/, 'STEAL'),
    'a path that is not there': to('/nope'),
    'a path of the interface': to('/api/workshops'),
    'a path out of the folder': to('/sync/../../../etc/passwd'),
    'a path with a NUL': to('/sync/%00'),
    'a path with broken escapes': to('/sync/%E0%A4%A'),
    'a path of 8 kB': to(`/sync/${'a'.repeat(8192)}`),
    'no workshop': to('/sync/'),
    'a workshop by the name of a prototype': to('/sync/__proto__'),
    'somebody else’s cookie, made up': swapped(/Cookie: .*/, `Cookie: dugnad=${'A'.repeat(43)}`),
    'no cookie at all': swapped(/Cookie: .*\r\n/, ''),
    'two tickets at once': says(({ path }) => upgradeRequest(`${path}?ticket=a&ticket=b`)),
    'a ticket of 10 kB': says(({ path }) => upgradeRequest(`${path}?ticket=${'t'.repeat(10_000)}`)),
    'two lengths that contradict each other': says(
      upgrade('Content-Length: 5', 'Content-Length: 6'),
      'hello',
    ),
    'a length and chunks': says(
      upgrade('Content-Length: 5', 'Transfer-Encoding: chunked'),
      '0\r\n\r\nGET /api/workshops HTTP/1.1\r\nHost: x\r\n\r\n',
    ),
    'a foreign origin': says(upgrade('Origin: https://evil.example')),
    'the greeting of TLS': says(Buffer.from('1603010200010001fc0303', 'hex'), Buffer.alloc(512, 0xff)),
    'bytes that are no HTTP': says(Buffer.alloc(2048, 0x00)),
    'a line break in a header': says(upgrade('X-Split: a\rSet-Cookie: b')),
    'a request smuggled in behind the upgrade': says(
      upgrade(),
      'POST /api/workshops HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}',
    ),
    'a hundred messages before it is known who comes': says(
      upgrade(),
      Buffer.concat(Array.from({ length: 100 }, () => frame(Uint8Array.of(77)))),
    ),
  }),
  ...attacks('handshake', 'answers', {
    'a malformed list of extensions': says(upgrade('Sec-WebSocket-Extensions: ;;=,"')),
    'no host': swapped(/Host: .*\r\n/, ''),
  }),
  ...attacks('handshake', 'waits', {
    'half a handshake': says(({ path }) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgr`),
    'a connection that says nothing': says(),
    'an upgrade to the stage that then goes silent': says(({ path, cookie }) =>
      upgradeRequest(path.replace('/sync/', '/stage/'), [`Cookie: ${cookie}`]),
    ),
    'fifty handshakes by one byte each': async (attacker) => {
      for (const socket of await Promise.all(Array.from({ length: 50 }, attacker.connect))) socket.write('G')
    },
    'two hundred connections, opened and reset': async (attacker) => {
      const sockets = await Promise.all(Array.from({ length: 200 }, attacker.connect))
      for (const socket of sockets) {
        socket.write(upgrade()(attacker))
        socket.destroy('reset')
      }
    },
    'forty sockets, open and reset at once': async (attacker) => {
      for (const socket of await Promise.all(Array.from({ length: 40 }, attacker.open))) {
        socket.destroy('reset')
      }
    },
  }),
]
