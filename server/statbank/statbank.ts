import type { Clock } from '#server/clock.ts'
import { findAnswer, saveAnswer } from '#server/store/repositories/statbank-answers.ts'
import type { Store } from '#server/store/store.ts'
import type { StatbankFault } from '#shared/api/statbank.ts'
import { type Dataset, readDataset } from '#shared/domain/statbank/json-stat.ts'
import { metadataPath, type StatbankLanguage, tablesPath } from '#shared/domain/statbank/query.ts'
import { readTables, type TablePage } from '#shared/domain/statbank/table-list.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { StatbankClient } from './client.ts'
import { type Refusal, refusal } from './fault.ts'

/** An answer, and when it came: milliseconds since 1970. */
export interface Answer<T> {
  readonly value: T
  readonly at: number
  /** Why there is no newer one, though this one is more than a day old. */
  readonly stale: Refusal | null
}

/** How somebody asks: until when, and whether they wait for it on screen. */
export interface Asking {
  readonly signal: AbortSignal
  readonly isUrgent: boolean
  /** What has been answered within the day will not do: it has shown itself to be of yesterday. */
  readonly mustBeNew?: boolean
}

type Answered<T> = Promise<Result<Answer<T>, Refusal>>

/** SSB's StatBank as the product uses it. */
export interface Statbank {
  /** Asked for each time: what somebody searched for is kept nowhere. */
  tables(
    words: string,
    page: number,
    language: StatbankLanguage,
    asking: Asking,
  ): Promise<Result<TablePage, Refusal>>
  describe(table: string, language: StatbankLanguage, asking: Asking): Answered<Dataset>
  /** An extract by its path. */
  extract(path: string, asking: Asking): Answered<Dataset>
}

/** For so long an answer is not asked for again, milliseconds. */
const FRESH_MS = 24 * 60 * 60_000

/** What the service says of the question itself: an old answer would hide that the table is another now. */
const OF_THE_QUESTION: readonly StatbankFault[] = ['notThere', 'refused']

/**
 * SB7. Answers are kept by what was asked, on disk. One that is not a day old is not asked for again; when the service fails,
 * the old one stays and says so. Only what could be read is kept.
 */
export function createStatbank(store: Store, client: StatbankClient, clock: Clock): Statbank {
  async function answer<T>(
    path: string,
    { signal, isUrgent, mustBeNew = false }: Asking,
    read: (document: unknown) => Result<T, StatbankFault | 'tooManyCells'>,
  ): Promise<Result<Answer<T>, Refusal>> {
    const kept = await findAnswer(store, path)
    const before = kept && parse(kept.body, read)
    const old = before?.ok ? { value: before.value, at: kept!.at } : undefined
    if (old && !mustBeNew && old.at > clock.now() - FRESH_MS) return ok({ ...old, stale: null })
    const answered = await client.get(path, signal, isUrgent)
    const now = answered.ok ? parse(answered.value, read) : answered
    if (now.ok && answered.ok) {
      const at = clock.now()
      await store.write(saveAnswer(path, { at, body: answered.value }))
      return ok({ value: now.value, at, stale: null })
    }
    const why = now.ok ? refusal('unreachable') : now.error
    return old && !OF_THE_QUESTION.includes(why.fault) ? ok({ ...old, stale: why }) : fail(why)
  }

  return {
    async tables(words, page, language, { signal, isUrgent }) {
      const answered = await client.get(tablesPath(words, page, language), signal, isUrgent)
      return answered.ok ? parse(answered.value, readTables) : answered
    },
    describe: (table, language, asking) => answer(metadataPath(table, language), asking, readDataset),
    extract: (path, asking) => answer(path, asking, readDataset),
  }
}

function parse<T>(
  body: string,
  read: (document: unknown) => Result<T, StatbankFault | 'tooManyCells'>,
): Result<T, Refusal> {
  let document: unknown
  try {
    document = JSON.parse(body)
  } catch {
    return fail(refusal('notJson'))
  }
  const result = read(document)
  if (result.ok) return result
  return fail(refusal(result.error === 'tooManyCells' ? 'tooLarge' : result.error))
}
