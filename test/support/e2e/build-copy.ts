import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../../../scripts/lib/paths.mjs'

/** A copy of the build, to be replaced as a deployment does it. */
export interface BuildCopy {
  /** Of the server in it. */
  readonly main: string
  /** Puts another version in its place: the same product, all of its parts under other names. */
  deployNext(): void
  dispose(): void
}

const PART = /([\w.-]+-)([\w-]{8})(\.(?:js|css|woff2))/g
const VERSION = /(version:.[0-9a-f]{8})[0-9a-f]{4}/
const TEXT = /\.(?:js|css|html|json)$/

/** Copies the build to where its packages are still found. */
export function copyBuild(): BuildCopy {
  mkdirSync(inRoot('test-results'), { recursive: true })
  const folder = mkdtempSync(inRoot('test-results/build-'))
  const isPage = (path: string) => !/\.(?:br|gz)$/.test(path)
  cpSync(inRoot('dist'), folder, { recursive: true, filter: isPage })
  return {
    main: join(folder, 'server/main.js'),
    deployNext() {
      const client = join(folder, 'client')
      const names = new Set(readdirSync(join(client, 'assets')))
      const renamed = (text: string) =>
        text.replace(PART, (name, start, hash, end) =>
          names.has(name) ? `${start}${hash.slice(1)}_${end}` : name,
        )
      for (const name of names)
        rewrite(join(client, 'assets', name), join(client, 'assets', renamed(name)), renamed)
      rewrite(join(client, 'index.html'), join(client, 'index.html'), renamed)
      rewrite(join(client, 'sw.js'), join(client, 'sw.js'), (text) =>
        renamed(text).replace(VERSION, '$1next'),
      )
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function rewrite(from: string, to: string, change: (text: string) => string): void {
  const content = TEXT.test(from) ? change(readFileSync(from, 'utf8')) : readFileSync(from)
  rmSync(from)
  writeFileSync(to, content)
}
