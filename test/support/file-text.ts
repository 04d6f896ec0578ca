import { execFile } from 'node:child_process'
import { makeFile } from '#server/documents/make-document.ts'
import type { DocumentFormat, OutcomeFormat } from '#shared/api/outcome-files.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Language } from '#shared/kernel/language.ts'
import { unzip } from './unzip.ts'

export type AnyFormat = DocumentFormat | OutcomeFormat

/** Where a paragraph, an item or a cell ends: what stands in two of them is not one word. */
const ENDS = /<\/(?:w:p|a:p|c:v|si|li|p|h\d|td|th|title|figcaption|span)>|<br>/g

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? whole),
  )

const spoken = (markup: string): string => decoded(markup.replace(ENDS, ' ').replace(/<[^>]*>/g, ''))

/** The parts of an office file that people read. */
const READ =
  /^(?:word\/(?:document|footer\d+)|ppt\/slides\/slide\d+|xl\/sharedStrings|.*\/charts\/chart\d+)\.xml$/

/** What a file says to whoever opens it, in one line with ordinary spaces. PDF files are opened by poppler. */
export async function fileText(format: AnyFormat, outcomes: Outcomes, language: Language): Promise<string> {
  const { bytes } = await makeFile({ format, outcomes, language })
  return (await textOf(format.split('.').at(-1)!, bytes)).replace(/[\s\u00a0]+/g, ' ')
}

/** What the bytes of a file of some kind say. */
export async function textOf(kind: string, bytes: Uint8Array): Promise<string> {
  switch (kind) {
    case 'docx':
    case 'pptx':
    case 'xlsx':
      return [...unzip(bytes)]
        .filter(([name]) => READ.test(name))
        .map(([, xml]) => spoken(xml))
        .join(' ')
    case 'html':
      return spoken(new TextDecoder().decode(bytes).replace(/<style>.*?<\/style>/s, ''))
    case 'pdf':
      return poppler(bytes)
    default:
      return new TextDecoder().decode(bytes)
  }
}

const POPPLER = 'pdftotext'

const poppler = (bytes: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = execFile(POPPLER, ['-', '-'], (error, out) => (error ? reject(error) : resolve(out)))
    child.stdin!.end(bytes)
  })
