import type { Box } from '../../board/box.ts'
import type { FitCount } from '../../board/fits.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Language } from '../../kernel/language.ts'
import type { Lettering } from './words.ts'

/** A picture that lies on the board, as it stands in a file. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp'
  readonly base64: string
}

/** What everything is drawn with. */
export interface Context {
  readonly t: Texts
  readonly language: Language
  readonly lettering: Lettering
  /** By challenge: votes that may be seen, and how well its indicators fit. */
  readonly votes: ReadonlyMap<string, number>
  readonly fits: ReadonlyMap<string, FitCount>
  readonly parked: ReadonlySet<string>
  /** By hash; what is not there is said in words. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Of every so many points of ink one is drawn, so that no picture has too many. */
  readonly every: number
}

/** Something drawn where it lies in its own frame, and how far it reaches there. */
export interface Drawn {
  readonly svg: string
  readonly box: Box
  /** Whether it is round, for arrows that end at its edge. */
  readonly isRound?: boolean
}
