import { liveValue } from './live.ts'

/** What became of that in which somebody was writing: it was deleted, merged into another card, or written over. */
export type WhyTaken = 'removed' | 'merged' | 'replaced'

export interface TakenWords {
  readonly why: WhyTaken
  readonly texts: readonly string[]
}

/** What somebody else took away under this person's hands, until its author says that it is safe. */
export const takenWords = liveValue<TakenWords | undefined>(undefined)

export type TellTaken = (why: WhyTaken, text: string) => void

/** Keeps a text with those that were taken before. */
export const keepTaken: TellTaken = (why, text) => {
  const before = takenWords.get()?.texts ?? []
  takenWords.set({ why, texts: [...before.filter((other) => other !== text), text] })
}
