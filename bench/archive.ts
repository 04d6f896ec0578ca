/**
 * `npx tsx bench/archive.ts`: how long it takes to make the archive of a workshop with 300 cards, 50 pictures of a megabyte
 * and three votes, and to open it again; and for how long the event loop of the server is held meanwhile. Both servers are
 * this process, their stores processes of their own, and curl asks.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { cleanImage } from '#server/images/clean-image.ts'
import type { Reopened } from '#shared/api/archives.ts'
import { paths } from '#shared/api/paths.ts'
import { newId } from '#shared/kernel/ids.ts'
import { startApp } from '../test/support/app.ts'
import { chunk, header, SIGNATURE } from '../test/support/images.ts'
import { holdVotes, writeCards } from './many-cards.ts'

const CARDS = Number(process.env['CARDS'] ?? 300)
const PICTURES = Number(process.env['PICTURES'] ?? 50)
const PICTURE_BYTES = 1_000_000

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'dugnad-bench-archive-'))
const file = join(folder, 'archive.zip')

const [here, elsewhere] = [
  await startApp({ folder: join(folder, 'here'), drawsBoards: true }),
  await startApp({ folder: join(folder, 'elsewhere') }),
]
const [from, to] = [await here.app.listen({ port: 0 }), await elsewhere.app.listen({ port: 0 })]

/** A picture as the server keeps one: its pixels are noise, and are not looked at. */
const picture = (): Buffer =>
  Buffer.concat([SIGNATURE, header(600, 400), chunk('IDAT', randomBytes(PICTURE_BYTES)), chunk('IEND')])

const me = here.person()
const { id, code } = await me.create({ title: 'Mange lapper' })
const pictures: string[] = []
for (let n = 0; n < PICTURES; n++) {
  here.clock.advance(10_000) // a seat may bring so many a minute
  const bytes = picture()
  if (!cleanImage(bytes).ok) throw new Error('The picture is none.')
  const reply = await here.app.inject({
    method: 'POST',
    url: paths.images(id),
    headers: { cookie: me.cookie ?? '', 'content-type': 'application/octet-stream' },
    payload: bytes,
  })
  pictures.push(reply.json<{ hash: string }>().hash)
}
await writeCards(here, id, CARDS, (edit) => {
  for (const [n, hash] of pictures.entries()) {
    const place = { x: n * 50, y: -500, rotation: 0, parent: null }
    edit.create({
      ...{ kind: 'image', id: newId('img'), hash, alt: 'Et bilde' },
      ...{ place, z: 'a1', locked: false, size: { w: 60, h: 40 } },
    })
  }
})
await holdVotes(here, me, { id, code })

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const lag = monitorEventLoopDelay({ resolution: 1 })
  lag.enable()
  const [began, memory] = [performance.now(), process.memoryUsage().rss]
  await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  lag.disable()
  const [worst, p99] = [lag.max, lag.percentile(99)].map((ns) => `${(ns / 1e6).toFixed(0)} ms`)
  const grown = Math.round((process.memoryUsage().rss - memory) / 1e6)
  console.log(`${what.padEnd(8)} ${seconds} s  loop held at most ${worst} (p99 ${p99})  memory +${grown} MB`)
}

// what else runs on the machine holds the loop too
await measured('idle', () => delay(3000))
const cookie = `cookie: ${me.cookie}`
for (let round = 0; round < 2; round++) {
  await measured('made', () => run('curl', ['-sSf', '-H', cookie, '-o', file, `${from}${paths.archive(id)}`]))
  await measured('opened', async () => {
    const type = 'content-type: application/zip'
    const { stdout } = await run('curl', [
      '-sS',
      '-H',
      type,
      '--data-binary',
      `@${file}`,
      `${to}${paths.archives}`,
    ])
    const { counts } = JSON.parse(stdout) as Reopened
    console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB, ${JSON.stringify(counts)}`)
  })
}
await here.close()
await elsewhere.close()
rmSync(folder, { recursive: true })
