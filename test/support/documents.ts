import type { Block, Document } from '#shared/export/document/document.ts'
import { documentFor, type Receiver } from '#shared/export/document/documents.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { LANGUAGES, type Language } from '#shared/kernel/language.ts'

const TEXTS = { nb, nn, en }

export const testDocument = (receiver: Receiver, outcomes: Outcomes, language: Language = 'nb'): Document =>
  documentFor(receiver, { outcomes, t: TEXTS[language], language })

export const inEveryLanguage = (receiver: Receiver, outcomes: Outcomes): readonly Document[] =>
  LANGUAGES.map((language) => testDocument(receiver, outcomes, language))

/** Everything that a document says, one text a line, with ordinary spaces. */
export const saidBy = ({ title, foot, blocks }: Document): string =>
  [title, foot, ...blocks.flatMap(textsOf)].join('\n').replaceAll('\u00a0', ' ')

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'matrix':
      return [block.caption, block.alternative, ...block.points.map(({ label }) => label)]
    case 'bars':
      return [block.caption, block.alternative, ...block.bars.flatMap(({ label, said }) => [label, said])]
  }
}
