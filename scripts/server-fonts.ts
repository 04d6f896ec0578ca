import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { inRoot } from './lib/paths.mjs'

const FOLDER = 'server/documents/fonts'

/** Puts the fonts of documents beside the built server, where it looks for them. */
export function serverFonts(): Plugin {
  return {
    name: 'server-fonts',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    generateBundle() {
      for (const name of readdirSync(inRoot(FOLDER)).filter((file) => !file.endsWith('.md'))) {
        this.emitFile({
          type: 'asset',
          fileName: `fonts/${name}`,
          source: readFileSync(inRoot(`${FOLDER}/${name}`)),
        })
      }
    },
  }
}
