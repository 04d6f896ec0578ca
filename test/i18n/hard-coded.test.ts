import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../../scripts/lib/fingerprint.mjs'
import { ROOT } from '../../scripts/lib/paths.mjs'

/** Letters that are the same in every language: the sign for text on a button, and the number of a round. */
const ALLOWED: readonly string[] = [
  'client/canvas/ui/style-controls.tsx: Aa',
  'client/features/outcomes/report-sections.tsx: R-',
]

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
const TEMPLATES = /`[^`]*`/g

/** What stands between tags, or between a tag and a value. Code between a `>` and a `<` has signs or words of code. */
const BETWEEN_TAGS = /(?<=(?<![=\s])>|(?<=>[^<>]*)\})([^<>{}();=|]*\p{L}[^<>{}();=|]*)(?=<\/|<[A-Za-z]|\{)/gu
const CODE = /\b(?:return|readonly|case|const|export|function|import|type|interface|catch|else)\b|^:/

const SPOKEN_ATTRIBUTES =
  /\b(?:aria-label|aria-description|aria-roledescription|placeholder|title|alt|label)=(?:"([^"]*\p{L}[^"]*)"|\{['"`]([^'"`]*\p{L}[^'"`]*)['"`]\})/gu

/** The texts that a component's source holds itself, where people see or hear them. */
function hardCoded(source: string): readonly string[] {
  const code = source.replace(COMMENTS, '')
  const texts = [...code.replace(TEMPLATES, '``').matchAll(BETWEEN_TAGS)].map(([, text = '']) => text.trim())
  const attributes = [...code.matchAll(SPOKEN_ATTRIBUTES)].map(
    ([, quoted, inBraces]) => quoted ?? inBraces ?? '',
  )
  return [...texts.filter((text) => !CODE.test(text)), ...attributes]
}

describe('components', () => {
  it('[T4] take every text from shared/i18n', () => {
    const components = filesUnder(ROOT, 'client').filter((path) => path.endsWith('.tsx'))
    const found = components.flatMap((path) =>
      hardCoded(readFileSync(join(ROOT, path), 'utf8')).map((text) => `${path}: ${text}`),
    )
    expect(found.filter((text) => !ALLOWED.includes(text))).toEqual([])
    expect(components.length).toBeGreaterThan(50)
  })

  it.each([
    ['<p>Ingen verksteder ennå</p>', 'Ingen verksteder ennå'],
    ['<p className="x">\n  Velg en mal\n</p>', 'Velg en mal'],
    ['<p>Hei {name}</p>', 'Hei'],
    ['<p>{count} stemmer</p>', 'stemmer'],
    ['<button aria-label="Lukk" />', 'Lukk'],
    ['<input placeholder={`Søk`} />', 'Søk'],
  ])('[T4] are caught with %j', (source, text) => {
    expect(hardCoded(source)).toEqual([text])
  })

  it.each([
    '<p>{t.start.empty}</p>',
    '<p>·</p>',
    '<p aria-label={t.common.close} title={name}>{a} / {b}</p>',
    'const a = b.map((c) => c)\nreturn <p>{a}</p>',
    'readonly only: ReadonlySet<string>\n  readonly x: Map<string, Y>',
    '{/* A comment in words */}',
    'if (a > b && c < d) return <p />',
  ])('[T4] are left alone with %j', (source) => {
    expect(hardCoded(source)).toEqual([])
  })
})
