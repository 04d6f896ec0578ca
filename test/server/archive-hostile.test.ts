import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { changed, download, edit, type Files, pack, reopen } from '../support/archives.ts'
import { type Gathering, gather } from '../support/gathering.ts'
import { png } from '../support/images.ts'
import { report } from '../support/report.ts'

const MB = 1_000_000

let server: TestApp
let archive: Buffer
let workshop: Gathering
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
  workshop = await gather(server)
  const { id, facilitator, first, cards } = workshop
  const round = await facilitator.open(id)
  await first.vote(id, round.id, { [cards[0]!.id]: 2 })
  await facilitator.post(paths.closeRound(id, round.id))
  archive = await download(server, facilitator, id)
})
afterAll(() => server.close())

/** Each address may open so many: everybody here comes from one of their own. */
let people = 0
const somebody = () => {
  people += 1
  return server.person(`10.1.${Math.floor(people / 250)}.${people % 250}`)
}

const workshops = async () => (await server.store.read('SELECT count(*) AS n FROM workshops'))[0]!['n']

type Text = Record<string, unknown>

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))

/** A file that is packed by hand: what it claims and what it holds need not be the same. */
function forged(path: string, content: Buffer, claims: number): Buffer {
  const whole = Buffer.from(archive)
  const at = whole.lastIndexOf('PK\x01\x02')
  const packed = deflateRawSync(content)
  const name = Buffer.from(path)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(claims, 18)
  head.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, Buffer.alloc(14), name])
  const end = Buffer.from(whole.subarray(whole.length - 22))
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return at < 0 ? Buffer.alloc(0) : Buffer.concat([local, entry, end])
}

const withFile = (path: string, content: Buffer) => changed(archive, (files) => void files.set(path, content))

const withJson = <T>(path: string, change: (value: T) => T | undefined, isListed = true) =>
  changed(archive, (files) => edit(files, path, change), isListed)

const swapped = (path: string, from: string, to: string) =>
  changed(archive, (files) => {
    files.set(path, Buffer.from(files.get(path)!.toString().replace(from, to)))
  })

/** Archives that are not opened, each for what its name says. */
const REFUSED: readonly (readonly [string, string, () => Buffer | Promise<Buffer>])[] = [
  ['nothing', 'notAnArchive', () => Buffer.alloc(0)],
  ['noise', 'notAnArchive', () => Buffer.from('PK\x03\x04 this is none')],
  ['a ZIP file of something else', 'notAnArchive', () => pack([{ path: 'readme.txt', bytes: bytes('x') }])],
  ['half of an archive', 'notAnArchive', () => archive.subarray(0, archive.length / 2)],
  ['an archive without its last byte', 'notAnArchive', () => archive.subarray(0, -1)],
  ['a zip bomb', 'tooLarge', () => withFile('decisions.json', Buffer.alloc(50 * MB, ' '))],
  [
    'a hundred megabytes of JSON',
    'tooLarge',
    () => withFile('workshop.json', Buffer.alloc(100 * MB, '[1],')),
  ],
  [
    'a bomb that claims to be small',
    'archiveChanged',
    () => forged('manifest.json', Buffer.alloc(50 * MB), 500),
  ],
  ['a path out of the folder', 'notAnArchive', () => withFile('../../etc/passwd', bytes('x'))],
  ['an absolute path', 'notAnArchive', () => withFile('/etc/passwd', bytes('x'))],
  ['a path of backslashes', 'notAnArchive', () => withFile('images\\..\\x.png', bytes('x'))],
  ['a program', 'notAnArchive', () => withFile('setup.exe', bytes('x'))],
  [
    'too many files',
    'tooLarge',
    () =>
      changed(archive, (files) => {
        for (let i = 1; i < 3000; i++) files.set(`rounds/round-${i + 10}.json`, bytes({}))
      }),
  ],
  [
    'a file that is not listed',
    'archiveChanged',
    () => changed(archive, (files) => void files.set('rounds/round-9.json', bytes({})), false),
  ],
  [
    'a file that is gone',
    'archiveChanged',
    () => changed(archive, (files) => void files.delete('agenda.json'), false),
  ],
  ['no agenda at all', 'archiveChanged', () => changed(archive, (files) => void files.delete('agenda.json'))],
  [
    'another checksum',
    'archiveChanged',
    () => withJson<Text>('workshop.json', (value) => ({ ...value, title: 'Noe annet' }), false),
  ],
  [
    'a byte that was turned',
    'archiveChanged',
    () => {
      const turned = Buffer.from(archive)
      const at = turned.indexOf('workshop.json') + 40
      turned[at] = turned[at]! ^ 0xff
      return turned
    },
  ],
  [
    'a version to come',
    'archiveTooNew',
    () => withJson<Text>('manifest.json', (value) => ({ ...value, schema: 'dugnad.workshop/2' }), false),
  ],
  ['no manifest', 'notAnArchive', () => pack([{ path: 'workshop.json', bytes: bytes({}) }])],
  ['a manifest that is none', 'notAnArchive', () => pack([{ path: 'manifest.json', bytes: bytes([]) }])],
  ['broken JSON', 'notAnArchive', () => withFile('agenda.json', Buffer.from('[{'))],
  [
    'bytes that are no UTF-8',
    'notAnArchive',
    () => withFile('agenda.json', Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d])),
  ],
  [
    'an unknown key',
    'notAnArchive',
    () => withJson<Text>('workshop.json', (value) => ({ ...value, isAdmin: true })),
  ],
  [
    'a key of the prototype',
    'notAnArchive',
    () => swapped('workshop.json', '{', '{"__proto__":{"isAdmin":true},'),
  ],
  ['a million brackets', 'notAnArchive', () => withFile('agenda.json', Buffer.alloc(MB, '['))],
  [
    'a title of another type',
    'notAnArchive',
    () => withJson<Text>('workshop.json', (value) => ({ ...value, title: {} })),
  ],
  [
    'a status that there is not',
    'notAnArchive',
    () => withJson<Text>('workshop.json', (value) => ({ ...value, status: 'root' })),
  ],
  [
    'votes that were changed',
    'archiveChanged',
    () => swapped('rounds/round-1.json', '"points": 2', '"points": 9'),
  ],
  [
    'a record that was changed',
    'archiveChanged',
    () => swapped('rounds/record-1.json', '"cast":1', '"cast":2'),
  ],
  [
    'a record with another signature',
    'archiveChanged',
    () =>
      changed(archive, (files) => {
        const path = 'rounds/record-1.json'
        const text = files.get(path)!.toString()
        files.set(path, Buffer.from(text.replace(/"signature":"../, '"signature":"00')))
      }),
  ],
  [
    'a record without its round',
    'archiveChanged',
    () => changed(archive, (files) => void files.delete('rounds/round-1.json')),
  ],
  [
    'a result of another method',
    'notAnArchive',
    () => withJson<Text>('rounds/round-1.json', (value) => ({ ...value, method: { kind: 'agree' } })),
  ],
  [
    'a number without end',
    'notAnArchive',
    () => withFile('agreements.json', Buffer.from('[{"number":1e999,"at":1}]')),
  ],
  [
    'an agreement without its text',
    'archiveChanged',
    () => withFile('agreements.json', bytes([{ number: 1, at: 1 }])),
  ],
  [
    'more cards than a board holds',
    'boardFull',
    () =>
      withJson<Text[]>('board/records-1.json', ([card]) =>
        Array.from({ length: 1001 }, (_, i) => ({
          ...card,
          number: i + 1,
          id: `chl_${String(i).padStart(20, '0')}`,
        })),
      ),
  ],
]

describe('[ARC5] [P21] an archive that is not in order', () => {
  const cost = { slowest: 0, grown: 0 }
  afterAll(() =>
    report('P21 archives', {
      refused: REFUSED.length,
      'slowest ms': Math.round(cost.slowest),
      'grown MB': Math.round(cost.grown / MB),
    }),
  )

  it.each(REFUSED)('is refused whole: %s', async (_, code, make) => {
    const before = await workshops()
    const hostile = await make()
    const [began, memory] = [performance.now(), process.memoryUsage().rss]
    const { status, body } = await reopen(somebody(), hostile)
    cost.slowest = Math.max(cost.slowest, performance.now() - began)
    cost.grown = Math.max(cost.grown, process.memoryUsage().rss - memory)
    expect(body).toMatchObject({ code })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await workshops()).toBe(before)
  })
})

type Card = Text & { kind: string; id: string }

const shape = (props: unknown): Text => ({
  kind: 'shape',
  id: 'shp_00000000000000000001',
  place: { x: 0, y: 0, rotation: 0, parent: null },
  z: 'a1',
  locked: false,
  type: 'draw',
  props,
  opacity: 1,
})

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** What is put on the board, and left out of it. */
const RECORDS: readonly (readonly [string, (files: Files) => void])[] = [
  ['a kind that there is not', add({ kind: 'script', id: 'scr_00000000000000000001' })],
  ['an id of another kind', add({ ...shape({}), id: 'chl_00000000000000000001' })],
  ['an unknown field', add({ ...shape({}), onclick: 'alert(1)' })],
  ['a field of another type', add({ ...shape({}), opacity: '1' })],
  ['no place', add({ ...shape({}), place: null })],
  ['a place outside of the board', add({ ...shape({}), place: { x: 1e9, y: 0, rotation: 0, parent: null } })],
  [
    'JSON that is too deep',
    addText(JSON.stringify(shape(0)).replace('"props":0', `"props":${nested(5000)}`)),
  ],
  ['JSON that is too large', add(shape('x'.repeat(100_000)))],
  [
    'a key of the prototype',
    addText(JSON.stringify(shape(0)).replace('"props":0', '"props":{"__proto__":{"a":1}}')),
  ],
  [
    'a prototype in place of a record',
    addText(`{"__proto__":{"kind":"shape"},"kind":"shape","id":"shp_00000000000000000001"}`),
  ],
  [
    'a picture with an address',
    add({
      ...shape({}),
      kind: 'image',
      id: 'img_00000000000000000001',
      size: { w: 1, h: 1 },
      hash: 'https://example.org/x.png',
      alt: '',
    }),
  ],
]

function add(record: Text) {
  return addText(JSON.stringify(record))
}

function addText(record: string) {
  return (files: Files) => {
    const path = 'board/records-1.json'
    files.set(path, Buffer.from(files.get(path)!.toString().replace('[', `[${record},`)))
  }
}

describe('[ARC5] what of a board is not in order', () => {
  it.each(RECORDS)('is left out and named, and the rest is opened: %s', async (_, change) => {
    const me = somebody()
    const { status, body } = await reopen(me, await changed(archive, change))
    expect(status).toBe(201)
    expect(body).toMatchObject({ refusedInAll: 1, refused: [{ part: 'card', why: 'invalid' }] })
    const { faults, challenges, shapes, images } = (await me.get<BoardReply>(paths.board(body.id))).body
    expect([faults, shapes, images]).toEqual([[], [], []])
    expect(challenges).toHaveLength(3)
  })

  it('is said of something that is not there, a second card of one id, or one relation too many', async () => {
    const me = somebody()
    const hostile = await changed(archive, (files) =>
      edit<Card[]>(files, 'board/records-1.json', (records) => [
        ...records,
        records[0]!,
        {
          kind: 'comment',
          id: 'cmt_00000000000000000001',
          card: 'chl_00000000000000000009',
          text: 'Hvor?',
          at: 1,
          resolved: false,
        },
      ]),
    )
    const { body } = await reopen(me, hostile)
    expect(body.refused).toEqual([
      { part: 'card', id: workshop.cards[0]!.id, why: 'invalid' },
      { part: 'card', id: 'cmt_00000000000000000001', why: 'missing' },
    ])
  })

  it('is a picture that is none, is another, or is not there', async () => {
    const hashes = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
    const picture = (hash: string, index: number) => ({
      kind: 'image',
      id: `img_0000000000000000000${index}`,
      place: { x: 0, y: 0, rotation: 0, parent: null },
      z: 'a1',
      locked: false,
      size: { w: 40, h: 30 },
      hash,
      alt: 'Et bilde',
    })
    const me = somebody()
    const hostile = await changed(archive, (files) => {
      edit<object[]>(files, 'board/records-1.json', (records) => [...records, ...hashes.map(picture)])
      files.set(`images/${hashes[0]}.png`, Buffer.from('<svg onload="alert(1)"/>'))
      files.set(`images/${hashes[1]}.png`, png())
    })
    const { body } = await reopen(me, hostile)
    expect(body.counts.pictures).toBe(0)
    expect(body.refused.map(({ part, why }) => `${part} ${why}`)).toEqual([
      'picture invalid',
      'picture invalid',
      'picture missing',
    ])
    expect((await me.get(paths.image(body.id, hashes[1]!))).status).toBe(404)
  })

  it('is a decision about nothing, or without its reason', async () => {
    const [card] = workshop.cards
    const decisions = [
      { kind: 'parked', subject: card!.id, reason: ' ', reviewDate: null },
      { kind: 'chosen', subject: 'chl_00000000000000000009', sentence: 'Hva?', owner: '' },
      { kind: 'chosen', subject: card!.id, sentence: 'x'.repeat(5000), owner: '' },
    ]
    const { body } = await reopen(somebody(), await withJson('decisions.json', () => decisions))
    expect(body.refused.map(({ part }) => part)).toEqual(['decision', 'decision', 'decision'])
  })
})
