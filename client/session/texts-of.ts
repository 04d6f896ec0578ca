import type { Board } from '#shared/board/records.ts'

/** What people wrote on a board: text by record and field, without empty ones. */
export type WrittenTexts = ReadonlyMap<string, string>

/** All texts of a board's records, keyed by record id and field. */
export function textsOf(board: Board): WrittenTexts {
  const texts = new Map<string, string>()
  const add = (id: string, field: string, text: string) => {
    if (text.trim() !== '') texts.set(`${id} ${field}`, text)
  }
  for (const { id, title, body } of board.challenges) {
    add(id, 'title', title)
    add(id, 'body', body)
  }
  for (const { id, name } of [...board.themes, ...board.actors]) add(id, 'name', name)
  for (const { id, title } of board.activities) add(id, 'title', title)
  for (const { id, why } of board.links) add(id, 'why', why)
  for (const { id, props } of board.shapes) add(id, 'text', textOfProps(props))
  return texts
}

function textOfProps(props: unknown): string {
  const text = typeof props === 'object' && props !== null ? (props as { text?: unknown }).text : undefined
  return typeof text === 'string' ? text : ''
}

/**
 * The texts that this client had in records which it changed, and that the server's board does not have. `touched`
 * keeps other people's edits out, which may have arrived in between; undefined takes every difference.
 */
export function textsNotTaken(
  local: WrittenTexts,
  server: WrittenTexts,
  touched: ReadonlySet<string> | undefined,
): readonly string[] {
  const missing: string[] = []
  for (const [key, text] of local) {
    const record = key.slice(0, key.indexOf(' '))
    if (touched !== undefined && !touched.has(record)) continue
    if (server.get(key) !== text) missing.push(text)
  }
  return missing
}
