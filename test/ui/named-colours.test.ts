import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/lib/paths.mjs'
import { sources } from '../support/tokens.ts'

/** Where colours stand as they are, and why they may. */
const ALLOWED: readonly (readonly [where: string, why: string])[] = [
  ['client/ui/theme/', 'here they get their names'],
  ['client/canvas/colours.ts', 'the same, for what is drawn without styles'],
  ['client/canvas/export/', 'pictures are light everywhere'],
  ['client/ui/logo.tsx', 'the mark has its own colours'],
  ['client/features/workshop/qr-code.tsx', 'cameras want black on white'],
  ['client/features/workshop/lobby.css: #fff', 'the white around the code'],
  ['client/features/door/return-code.css: #fff', 'the white around the code'],
  ['client/features/wall/wall.css: #fff', 'the white around the code'],
  ['client/features/images/prepare-image.ts: #fff', 'what lies behind a picture that is made opaque'],
  ['client/features/outcomes/report.css: #000', 'black on paper'],
  ['client/features/voting/paper/paper-page.css: ', 'what is shown is the paper that is printed'],
  ['client/ui/compact.css: rgb(', 'the shade behind a dialog takes no names from the page'],
]

const COLOUR =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?![\w-])|\b(?:rgba?|hsla?|oklch|oklab|hwb)\(|(?<=[:\s])(?:white|black|red|gr[ae]y)(?=;)/gi

const DEFINED_IN_CODE = /['"](--[\w-]+)['"]/g

describe('colours', () => {
  it('[A6] stand where they have names', () => {
    const found = sources('.css', '.ts', '.tsx')
      .flatMap(({ path, text }) => [...text.matchAll(COLOUR)].map(([colour]) => `${path}: ${colour}`))
      .filter((one) => !ALLOWED.some(([where]) => one.startsWith(where)))
    expect(found).toEqual([])
  })

  it('[A6] are used by names that are defined, as all that the design system names', () => {
    const all = sources('.css', '.ts', '.tsx')
    const button = readFileSync(
      join(ROOT, 'node_modules/@digdir/designsystemet-css/dist/src/button.css'),
      'utf8',
    )
    const texts = [...all, { path: 'button.css', text: button }]
    const defined = new Set(
      texts.flatMap(({ text }) => [
        ...[...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name),
        ...[...text.matchAll(DEFINED_IN_CODE)].map(([, name]) => name),
      ]),
    )
    const unknown = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/var\((--(?!tl-|_ds)[\w-]+)\s*\)/g)]
        .filter(([, name]) => !defined.has(name))
        .map(([, name]) => `${path}: ${name}`),
    )
    expect(unknown).toEqual([])
  })
})
