import type { nb } from './nb/index.ts'

/**
 * All texts of the product in one language. A text with values in it is a function of them, so that the compiler
 * checks in every language that each text is there and gets what it needs.
 */
export type Texts = typeof nb

/**
 * Texts that a page loads with the parts of the product that show them; with the outcomes come those of the files, and with the
 * cards those of the list. */
export type TextPart =
  | 'actorCards'
  | 'actorPage'
  | 'actorDialogs'
  | 'actors'
  | 'alone'
  | 'archive'
  | 'ballots'
  | 'canvas'
  | 'cards'
  | 'catalogue'
  | 'data'
  | 'door'
  | 'facilitation'
  | 'figureKeeping'
  | 'figureWords'
  | 'hints'
  | 'indicators'
  | 'insert'
  | 'listTools'
  | 'methods'
  | 'news'
  | 'mobilisation'
  | 'outcomes'
  | 'paper'
  | 'privacy'
  | 'rehearsal'
  | 'results'
  | 'setup'
  | 'start'
  | 'statbank'
  | 'together'
  | 'wall'

export type BasicTexts = Omit<Texts, TextPart | 'documents' | 'files' | 'list'>

export type PartLoaders = { readonly [P in TextPart]: () => Promise<Pick<Texts, P>> }

/** What a page loads first of a language. */
export interface PageTexts {
  readonly basic: BasicTexts
  readonly parts: PartLoaders
}
