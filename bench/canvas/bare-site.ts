import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

export interface Site {
  readonly url: string
  dispose(): void
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** Builds the page with the bare library into a folder of its own, and serves it. */
export async function buildBare(): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-canvas-'))
  const root = fileURLToPath(new URL('bare', import.meta.url))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000, assetsInlineLimit: 0 },
  })
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = normalize(pathname === '/' ? '/index.html' : pathname)
    const stream = createReadStream(join(outDir, path))
    stream.on('error', () => reply.writeHead(404).end())
    stream.on('open', () => {
      reply.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      stream.pipe(reply)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dispose() {
      server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
