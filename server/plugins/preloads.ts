import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SMALL } from '#shared/wire/screens.ts'

/** A part of Vite's manifest of a build. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

/**
 * What a page turns out to need when the code that asks for it has come and run, by the pattern of its address; `media`
 * says on which screens. On a slow network each such step costs the time of a question and its answer: said in the
 * page's head, they are asked for together.
 */
const NEEDS: Readonly<Record<string, readonly { readonly source: string; readonly media?: string }[]>> = {
  '/join': [{ source: 'features/join/join-page.tsx' }],
  '/j/:code': [{ source: 'features/join/join-page.tsx' }],
  '/w/:id': [
    { source: 'features/workshop/workshop-page.tsx' },
    { source: 'features/workshop/phone-workspace.tsx', media: SMALL },
    { source: 'features/board-list/board-list.tsx', media: SMALL },
    { source: 'session/board-hold.ts', media: SMALL },
  ],
}

/** Gives a function that puts into a page, by the pattern of its address, what it will ask for. */
export async function preloadsOf(folder: string): Promise<(html: string, path: string) => string> {
  const manifest = await readManifest(folder)
  return (html, path) => {
    const tags = new Map<string, string>()
    const add = (file: string, tag: string) => {
      // what all screens need is not said again for some, nor what the page asks for already
      if (!tags.has(file) && !html.includes(`"/${file}"`))
        tags.set(file, `    <link ${tag} href="/${file}">\n`)
    }
    for (const { source, media } of NEEDS[path] ?? []) {
      const where = media === undefined ? '' : ` media="${media}"`
      for (const { file, css = [] } of withImports(manifest, source)) {
        add(file, `rel="modulepreload" crossorigin${where}`)
        for (const style of css) add(style, `rel="preload" as="style" crossorigin${where}`)
      }
    }
    return html.replace('  </head>', `${[...tags.values()].join('')}  </head>`)
  }
}

/** A part of the build with all that it imports, each once; nothing for a part that the build does not have. */
function withImports(manifest: Manifest, source: string, found = new Set<Chunk>()): ReadonlySet<Chunk> {
  const chunk = manifest[source]
  if (!chunk || found.has(chunk)) return found
  found.add(chunk)
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, found)
  return found
}

/** Of a folder without a build, an empty one. */
async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  } catch {
    return {}
  }
}
