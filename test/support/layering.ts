import type { Edge } from '../../scripts/lib/module-graph.mjs'

/** Which folders a folder may import from, besides itself. The product's layers, see docs/architecture.md. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/domain': ['shared/kernel'],
  'shared/catalogue': ['shared/kernel', 'shared/domain'],
  'shared/board': ['shared/kernel', 'shared/domain'],
  'shared/wire': ['shared/kernel', 'shared/domain'],
  'shared/export': ['shared/kernel', 'shared/domain', 'shared/catalogue', 'shared/board', 'shared/i18n'],
  'shared/api': ['shared/kernel', 'shared/domain', 'shared/catalogue', 'shared/board'],
  'shared/i18n': ['shared/kernel', 'shared/domain', 'shared/api'],
  server: ['shared'],
  client: ['shared'],
}

/** Packages that only some places may know, by the start of the package's name. */
const PACKAGES: readonly { readonly name: RegExp; readonly allowed: RegExp; readonly typesFrom?: RegExp }[] =
  [
    { name: /^(?:tldraw$|@tldraw\/)/, allowed: /^client\/canvas\// },
    { name: /^(?:node:sqlite$|@photostructure\/sqlite$)/, allowed: /^server\/store\// },
    {
      name: /^(?:fastify$|fastify-|@fastify\/)/,
      allowed: /^server\/(?:routes\/|plugins\/|app\.ts$)/,
      typesFrom: /^server\/sync\/(?:index|socket|register)\.ts$/,
    },
    { name: /^(?:docx|hucre|pptxgenjs|jszip)(?:$|\/)/, allowed: /^server\/documents\// },
    { name: /^pdfkit$/, allowed: /^server\/(?:documents|pictures)\// },
    { name: /^@resvg\//, allowed: /^server\/pictures\// },
    { name: /^ws$/, allowed: /^server\/(?!sync\/(?:gate|room|connection))/ },
    { name: /^node:/, allowed: /^server\// },
    { name: /^(?:react|react-dom|wouter|uqr)$/, allowed: /^client\// },
  ]

/** What is wrong with one import, in words, or undefined. Paths are relative to the repository's folder. */
export function forbidden(path: string, { specifier, target, kind }: Edge): string | undefined {
  const says = (why: string) => `${path} imports ${specifier}: ${why}`
  if (isPackage(target)) {
    for (const { name, allowed, typesFrom } of PACKAGES) {
      if (!name.test(target) || allowed.test(path)) continue
      if (kind !== 'type' || !typesFrom?.test(path)) return says('this package is not known here')
    }
    return undefined
  }
  const from = layerOf(path)
  const to = layerOf(target)
  if (from === undefined || to === undefined) return says('one of the two is in no layer')
  const crosses = path.split('/')[0] !== target.split('/')[0]
  if (crosses && !specifier.startsWith('#')) return says('between the top folders, # is used')
  if (from === to || LAYERS[from]?.some((allowed) => to === allowed || to.startsWith(`${allowed}/`))) return
  return says(`${from} must not know ${to}`)
}

const isPackage = (target: string) => !/^(?:shared|server|client)\//.test(target) && !target.startsWith('.')

const layerOf = (path: string) =>
  Object.keys(LAYERS).find((layer) => path === layer || path.startsWith(`${layer}/`))
