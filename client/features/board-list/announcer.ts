import type * as Y from 'yjs'
import { observeChanges } from '#shared/board/observe.ts'
import type { BoardWatch } from '#shared/board/watch.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Level } from './announce-level.ts'
import { inWords, NOTHING, noteChange, type OthersNews } from './others-news.ts'

/** L6: at most one summary in this time, milliseconds. */
const INTERVAL = 10_000

/** What comes together is told together: so long is waited for more, milliseconds. */
const GATHER = 1500

export interface AnnouncerOptions {
  readonly doc: Y.Doc
  readonly watch: BoardWatch
  readonly level: () => Level
  readonly texts: () => Pick<Texts, 'names' | 'news'>
  readonly say: (sentence: string) => void
}

/** Tells what others do to the board, in summaries; gives a function that ends it. */
export function announceOthers({ doc, watch, level, texts, say }: AnnouncerOptions): () => void {
  let news: OthersNews = NOTHING
  let before = watch.current()
  let lastSaid = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    timer = undefined
    const wanted = level()
    const sentence = wanted === 'off' ? '' : inWords(news, wanted, texts())
    news = NOTHING
    if (sentence === '') return
    lastSaid = Date.now()
    say(sentence)
  }
  const stop = observeChanges(doc, (change, isOwn) => {
    const after = watch.current()
    if (!isOwn && level() !== 'off') {
      news = noteChange(news, change, before, after, texts())
      if (news.size > 0) timer ??= setTimeout(tell, Math.max(GATHER, lastSaid + INTERVAL - Date.now()))
    }
    before = after
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
