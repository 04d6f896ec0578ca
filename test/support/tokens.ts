import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../../scripts/lib/fingerprint.mjs'
import { ROOT } from '../../scripts/lib/paths.mjs'

export const SCHEMES = ['light', 'dark'] as const

export type Scheme = (typeof SCHEMES)[number]

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** The client's sources with one of these endings, without comments. */
export const sources = (...endings: readonly string[]) =>
  filesUnder(ROOT, 'client')
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8').replace(COMMENTS, '') }))

const theme = sources('.css').filter(({ path }) => path.startsWith('client/ui/theme/'))

/** Every name with a light and a dark colour; those of papers by selector, as `green --paper`. */
const tokens = new Map<string, Readonly<Record<Scheme, string>>>()
for (const { text } of theme) {
  for (const [, selector = '', body = ''] of text.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const colour = /\[data-colour(?:="(\w+)")?\]/.exec(selector)
    const prefix = colour ? `${colour[1] ?? 'yellow'} ` : ''
    for (const [, name, light = '', dark = ''] of body.matchAll(
      /(--[\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
    ))
      tokens.set(`${prefix}${name}`, { light, dark })
  }
}

/** The colour with this name, in a scheme. */
export function token(name: string, scheme: Scheme): string {
  const found = tokens.get(name)
  if (!found) throw new Error(`no colour is called ${name}`)
  return found[scheme]
}
