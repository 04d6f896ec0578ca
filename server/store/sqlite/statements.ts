import { type SqlValue, StoreError } from '../store.ts'
import type { Connection, PreparedStatement } from './driver.ts'

const READ = /^\s*(select|with|values)\b/i
const WRITE = /^\s*(insert|update|delete|with)\b/i
const QUOTED_OR_COMMENT = /'[^']*'|"[^"]*"|--[^\n]*/g

/** More different texts than the program has means that somebody builds SQL; then the cache starts over. */
const CACHE_SIZE = 500

export interface Statements {
  forRead(sql: string, params: readonly SqlValue[]): PreparedStatement
  forWrite(sql: string, params: readonly SqlValue[]): PreparedStatement
}

/**
 * Prepared statements by their text. Refuses with `sql` what would undo the store's promises: a read that is not
 * a query, a write that ends the shared transaction, a missing parameter (the driver would bind NULL).
 */
export function createStatements(connection: Connection): Statements {
  const cacheOf = (kind: RegExp) => {
    const cache = new Map<string, { statement: PreparedStatement; count: number }>()
    return (sql: string, params: readonly SqlValue[]) => {
      let entry = cache.get(sql)
      if (!entry) {
        if (!kind.test(sql)) throw new StoreError('sql', `not allowed here: ${sql}`)
        if (cache.size >= CACHE_SIZE) cache.clear()
        entry = { statement: connection.prepare(sql), count: countParameters(sql) }
        cache.set(sql, entry)
      }
      if (entry.count !== params.length)
        throw new StoreError('sql', `${params.length} values for ${entry.count} parameters: ${sql}`)
      return entry.statement
    }
  }
  return { forRead: cacheOf(READ), forWrite: cacheOf(WRITE) }
}

const countParameters = (sql: string): number => sql.replace(QUOTED_OR_COMMENT, '').split('?').length - 1
