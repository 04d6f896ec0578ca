import { builtinModules } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, normalizePath, type Rolldown } from 'vite'
import { compress } from './scripts/compress.ts'
import { inRoot } from './scripts/lib/paths.mjs'
import { LIST, VOTE } from './scripts/lib/phone-parts.mjs'
import { serverFonts } from './scripts/server-fonts.ts'
import { shellParts } from './scripts/shell-parts.ts'
import { standIns } from './scripts/stand-ins.ts'

const SERVER_PORT = process.env['PORT'] ?? '8080'

/** Rules that most pages know, and what brings, reads and writes boards, which nobody needs before one is opened. */
const RULES =
  /shared[\\/](?:(?:kernel|domain)[\\/]|board[\\/](?:limits|records)\.ts$|(?:export[\\/]formats|i18n[\\/]plural)\.ts$)/
const BOARD =
  /shared[\\/]board[\\/](?:card-size|change|commands|edit|layout|locking|merged|observe|order|policy|read|watch)\.ts$|client[\\/]session[\\/]board-connection\.ts$/

/** What counts votes and looks at counts, which nobody needs before they have voted, and figures beside what they stand. */
const LATER =
  /(?:kernel[\\/]fraction|domain[\\/]figures?[\\/.]|voting[\\/](?:check-|counts|cut|equal|lot|margin|matrix|placing|poll|rec|score-|settle|share-|stat|tally|ties|verify|weigh))/

/** What list and canvas have in common of the cards, in many small files. */
const CARDS =
  /client[\\/]features[\\/](?:indicators[\\/]card-links|(?:board-list|cards)[\\/](?:card-rights|card-rules|filter|list-context|outline|relation-words|said-of|said-content))\.tsx?$/

/** What many parts share, and what fields for a shared text need beside them. */
const COMMON = /client[\\/](?:ui|session|api)[\\/]|shared[\\/]board[\\/]text(?:-merge)?\.ts$/

/** Texts are a file for each language and part. */
const TEXTS = /shared[\\/]i18n[\\/](?:nb|nn|en)[\\/]/

/**
 * What every page loads at first is one file; what a phone needs to vote is another, and what it needs besides for the
 * list a third: many small ones compress worse, and what others have in common is no part of these.
 */
const CLIENT_CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: 'base', tags: ['$initial'], priority: 4 },
  { ...neededBy(VOTE, 'vote'), test: (id) => !TEXTS.test(id), minShareCount: 2, priority: 3 },
  {
    ...neededBy(LIST, 'list'),
    test: (id) => (RULES.test(id) && !LATER.test(id)) || COMMON.test(id),
    minShareCount: 3,
    priority: 2,
  },
  { name: 'rules', test: (id) => RULES.test(id) && !LATER.test(id), minShareCount: 3, priority: 1 },
  { name: 'common', test: COMMON, minShareCount: 3, priority: 1 },
  { name: 'board', test: BOARD, priority: 2 },
  { name: 'cards', test: CARDS, minShareCount: 2, priority: 2 },
]

/** Names a group of what `parts` import, at once and with what they import. */
function neededBy(parts: readonly string[], name: string) {
  let needed: Set<string> | undefined
  const nameOf: Rolldown.CodeSplittingNameFunction = (module, modules) => {
    needed ??= importedBy(parts, modules)
    return needed.has(module) ? name : null
  }
  return { name: nameOf, debugName: name }
}

function importedBy(parts: readonly string[], modules: Rolldown.ChunkingContext): Set<string> {
  const found = new Set(parts.map((part) => normalizePath(inRoot('client', part))))
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}

/**
 * Pages for large screens. What they consist of is found when they are opened, so that phones need not be told.
 */
const AT_A_DESK = /(?:indicators|paper|report|wall)-page-[\w-]+\.js$/

/**
 * The canvas library does not say that its modules can be left out when nothing of them is used; they can. Its menus
 * are not used, and would be a quarter of what the canvas loads.
 */
const CANVAS_LIBRARY = /node_modules[\\/](?:tldraw|@tldraw|@tiptap|radix-ui|@radix-ui)[\\/](?!.*\.css)/

/** Parts that are there before any other is asked for. */
const ALWAYS = /assets\/(?:base|index|rolldown-runtime)-/

/** What is fetched beside a part: what is there already would only be named, in what every page loads first. */
function newParts(part: string, needed: string[]): string[] {
  const others = needed.filter((file) => (AT_A_DESK.test(part) ? file.endsWith('.css') : !ALWAYS.test(file)))
  return others.every((file) => file === part) ? [] : others
}

/**
 * Three builds from one configuration: the client to dist/client (a page, hashed assets, compressed copies), the
 * service worker that keeps it, beside it, and the server with its processes to dist/server, with packages left
 * outside. Tests have vitest.config.ts.
 */
export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react(), standIns(), compress(), shellParts(), serverFonts()],
  server: {
    proxy: {
      // the client's own folder `api` is served by Vite under the same path: its modules are left out
      '^/api/(?!.*\\.tsx?(\\?|$))': `http://127.0.0.1:${SERVER_PORT}`,
      '/sync': { target: `ws://127.0.0.1:${SERVER_PORT}`, ws: true },
      '/stage': { target: `ws://127.0.0.1:${SERVER_PORT}`, ws: true },
    },
  },
  environments: {
    client: {
      build: {
        outDir: '../dist/client',
        emptyOutDir: true,
        target: 'es2022',
        manifest: true,
        // What is bundled goes with its licences.
        license: { fileName: 'licences/packages.md' },
        assetsInlineLimit: 0,
        // browsers that do not know it lose a moment, and nothing else
        modulePreload: { polyfill: false, resolveDependencies: newParts },
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          output: { codeSplitting: { groups: CLIENT_CHUNKS } },
          treeshake: { moduleSideEffects: [{ test: CANVAS_LIBRARY, sideEffects: false }] },
        },
      },
    },
    worker: {
      consumer: 'client',
      build: {
        outDir: '../dist/client',
        copyPublicDir: false,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: {
          input: { sw: './client/shell/worker.ts' },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
    ssr: {
      resolve: { noExternal: [/^#/], builtins: [...builtinModules, /^node:/] },
      build: {
        outDir: '../dist/server',
        copyPublicDir: false,
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        rollupOptions: {
          input: {
            main: './server/main.ts',
            command: './server/commands/main.ts',
            'store-child': './server/store/sqlite/child.ts',
            'rehearsal-child': './server/rehearsal/child.ts',
            'catalogue-child': './server/catalogue/child.ts',
            'document-child': './server/documents/child.ts',
            'picture-child': './server/pictures/child.ts',
          },
          // All in one folder: processes are looked for beside whoever starts them.
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments['client']!)
      await builder.build(builder.environments['worker']!)
      await builder.build(builder.environments['ssr']!)
    },
  },
})
