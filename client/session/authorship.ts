import type * as Y from 'yjs'
import { recordsOf } from '#shared/board/document.ts'
import { readSetting, writeSetting } from './settings.ts'

/*
 * Which records this person made, remembered on this device. The board does not say who wrote what; the server
 * knows, and lets everybody change their own. This only decides what is offered.
 */

/** Remembers the records that are made with one of `origins`, and tells whether a record is one of them. */
export function rememberOwn(
  workshopId: string,
  doc: Y.Doc,
  origins: readonly unknown[],
): (id: string) => boolean {
  const setting = `mine.${workshopId}`
  const own = new Set(readSetting(setting)?.split(' '))
  const records = recordsOf(doc)
  records.observe((event, transaction) => {
    if (!origins.includes(transaction.origin)) return
    const before = own.size
    event.changes.keys.forEach(({ action }, id) => {
      if (action === 'add') own.add(id)
    })
    if (own.size > before) writeSetting(setting, [...own].join(' '))
  })
  return (id) => own.has(id)
}
