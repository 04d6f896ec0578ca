import { fail, ok, type Result } from '../../kernel/result.ts'
import { isRecord } from './json.ts'

/** A table as a search finds it. */
export interface FoundTable {
  readonly id: string
  readonly label: string
  /** The first and the last period that it has figures for; empty where that is not said. */
  readonly firstPeriod: string
  readonly lastPeriod: string
  /** There will be no more figures in it. */
  readonly isDiscontinued: boolean
}

/** A page of what a search finds. */
export interface TablePage {
  readonly tables: readonly FoundTable[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Tables on all pages. */
  readonly total: number
}

/** What a table's number may look like; SSB's have five digits. */
export const TABLE_ID = /^[0-9A-Za-z]{1,20}$/

/** Reads a page of `/tables`. Entries that are no tables, such as headings, are passed over. */
export function readTables(document: unknown): Result<TablePage, 'notADataset'> {
  if (!isRecord(document) || !Array.isArray(document['tables']) || !isRecord(document['page'])) {
    return fail('notADataset')
  }
  const { pageNumber, totalPages, totalElements } = document['page']
  const counts = [pageNumber, totalPages, totalElements]
  if (!counts.every((count) => typeof count === 'number' && Number.isInteger(count) && count >= 0)) {
    return fail('notADataset')
  }
  const [page = 1, pages = 0, total = 0] = counts as number[]
  return ok({ tables: document['tables'].flatMap(tableOf), page, pages, total })
}

function tableOf(entry: unknown): readonly FoundTable[] {
  if (!isRecord(entry) || typeof entry['id'] !== 'string' || !TABLE_ID.test(entry['id'])) return []
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return [
    {
      id: entry['id'],
      label: text(entry['label']),
      firstPeriod: text(entry['firstPeriod']),
      lastPeriod: text(entry['lastPeriod']),
      isDiscontinued: entry['discontinued'] === true,
    },
  ]
}
