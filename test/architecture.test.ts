import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../scripts/lib/fingerprint.mjs'
import { importsOf } from '../scripts/lib/imports.mjs'
import { edgesFrom, reach, readModules } from '../scripts/lib/module-graph.mjs'
import { ROOT } from '../scripts/lib/paths.mjs'
import { forbidden } from './support/layering.ts'

const FOLDERS = ['shared', 'server', 'client']
const modules = readModules(ROOT, FOLDERS)

describe('imports', () => {
  it('[AR1] go one way through the layers, and packages stay where they belong', () => {
    const wrong = [...modules].flatMap(([path, edges]) =>
      edges.flatMap((edge) => forbidden(path, edge) ?? []),
    )
    expect(wrong).toEqual([])
    expect(modules.size).toBeGreaterThan(100)
  })

  it('[AR2] lead to files that are there', () => {
    const files = new Set(FOLDERS.flatMap((folder) => filesUnder(ROOT, folder)))
    const isOwn = (target: string) => FOLDERS.some((folder) => target.startsWith(`${folder}/`))
    const missing = [...modules].flatMap(([path, edges]) =>
      edges
        .filter(({ target }) => isOwn(target) && !files.has(target))
        .map(({ target }) => `${path} → ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('[AR3] never bring the schema library into the client', () => {
    const client = [...modules.keys()].filter((path) => path.startsWith('client/'))
    const reached = reach(modules, client, ['value', 'dynamic'])
    expect(reached.get('typebox')).toBeUndefined()
    expect([...reached.keys()].filter((path) => path.startsWith('server/'))).toEqual([])
  })

  it('[AR4] name the database drivers nowhere but in the store', () => {
    const elsewhere = [...modules.keys()].filter((path) => !path.startsWith('server/store/'))
    const naming = elsewhere.filter((path) =>
      /['"](?:node:sqlite|@photostructure\/sqlite)['"]/.test(readFileSync(join(ROOT, path), 'utf8')),
    )
    expect(naming).toEqual([])
  })
})

describe('files', () => {
  it('[AR5] are short: none over 400 lines, and half of them not over 70', () => {
    const isSource = (path: string) => /\.(?:tsx?|mjs|css)$/.test(path) && !path.startsWith('shared/i18n/')
    const isGenerated = (path: string) => path === 'client/ui/theme/dugnad.css'
    const sources = [...FOLDERS, 'scripts', 'test', 'bench']
      .flatMap((folder) => filesUnder(ROOT, folder))
      .filter((path) => isSource(path) && !isGenerated(path))
      .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines)
    expect(sources.filter(({ lines }) => lines > 400)).toEqual([])
    expect(sources[Math.floor(sources.length / 2)]?.lines).toBeLessThanOrEqual(70)
  })
})

describe('what finds the faults', () => {
  const faultsOf = (path: string, source: string) =>
    edgesFrom(path, importsOf(source)).flatMap((edge) => forbidden(path, edge) ?? [])

  it.each([
    ['shared/kernel/ids.ts', "import type { Role } from '../domain/role.ts'"],
    ['shared/domain/round.ts', "export { readBoard } from '../board/read.ts'"],
    ['shared/wire/sync.ts', "import {\n  readBoard,\n} from '../board/read.ts'"],
    ['server/app.ts', "const page = await import('#client/main.tsx')"],
    ['client/main.tsx', "import '#server/app.ts'"],
    ['client/main.tsx', "import { ok } from '../shared/kernel/result.ts'"],
    ['client/main.tsx', "import { readFile } from 'node:fs/promises'"],
    ['client/features/list/list.tsx', "import { Tldraw } from 'tldraw'"],
    ['client/features/list/list.tsx', "const { Vec } = await import('@tldraw/editor')"],
    ['server/services/voting.ts', "import type { FastifyInstance } from 'fastify'"],
    ['server/services/voting.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['server/sync/gate.ts', "import { WebSocket } from 'ws'"],
    ['server/sync/gate/decode.ts', "import type { WebSocket } from 'ws'"],
    ['server/sync/socket.ts', "import fastify from 'fastify'"],
    ['shared/board/read.ts', "import { useState } from 'react'"],
  ])('refuses in %s: %s', (path, source) => {
    expect(faultsOf(path, source)).toHaveLength(1)
  })

  it.each([
    ['shared/domain/role.ts', "import { ok } from '../kernel/result.ts'"],
    ['client/canvas/canvas.tsx', "import { Tldraw } from 'tldraw'\nimport 'tldraw/tldraw.css'"],
    ['client/features/list/list.tsx', "const Canvas = lazy(() => import('../../canvas/canvas.tsx'))"],
    ['server/sync/socket.ts', "import type { FastifyInstance } from 'fastify'"],
    ['server/app.ts', "import { CLOSE } from '#shared/wire/sync.ts'"],
  ])('lets pass in %s: %s', (path, source) => {
    expect(faultsOf(path, source)).toEqual([])
  })

  it('tells what is loaded from what is only known by type', () => {
    const source = `
import type { A } from './a.ts'
import { type B } from './b.ts'
import C, * as D from './c.ts'
export * from './d.ts'
export type { E } from './e.ts'
import './f.css'
export const from = './not.ts'
let lazy: typeof import('./g.ts')
const later = () => import('./h.ts')
const old = require('./i.ts')
`
    expect(importsOf(source).map(({ specifier, kind }) => `${specifier} ${kind}`)).toEqual([
      './a.ts type',
      './b.ts value',
      './c.ts value',
      './d.ts value',
      './e.ts type',
      './f.css value',
      './g.ts type',
      './h.ts dynamic',
      './i.ts value',
    ])
  })
})
