import type { Board } from '#shared/board/records.ts'

/** What people wrote on a board: text by record and field, without empty ones. */
export type WrittenTexts = ReadonlyMap<string, string>

/** All texts of a board's records, keyed by record id and field. */
export function textsOf(board: Board): WrittenTexts {
  const texts = new Map<string, string>()
  const add = (id: string, field: string, text: string) => {
    if (text.trim() !== '') texts.set(`${id} ${field}`, text)
  }
  for (const { id, title, body } of [...board.challenges, ...board.merged]) {
    add(id, 'title', title)
    add(id, 'body', body)
  }
  for (const { id, name } of [...board.themes, ...board.actors]) add(id, 'name', name)
  for (const { id, offers, needs } of board.actors) {
    add(id, 'offers', offers)
    add(id, 'needs', needs)
  }
  for (const { id, note } of board.actorLinks) add(id, 'note', note)
  for (const { id, title, who, where, owner } of board.activities) {
    add(id, 'title', title)
    add(id, 'who', who)
    add(id, 'where', where)
    add(id, 'owner', owner)
  }
  for (const { id, why } of [...board.links, ...board.relations]) add(id, 'why', why)
  for (const { id, owner } of board.links) add(id, 'owner', owner)
  for (const { id, text } of board.comments) add(id, 'text', text)
  for (const { id, alt } of board.images) add(id, 'alt', alt)
  for (const { id, props } of board.shapes) add(id, 'props', textOfProps(props))
  return texts
}

function textOfProps(props: unknown): string {
  const text = typeof props === 'object' && props !== null ? (props as { text?: unknown }).text : undefined
  return typeof text === 'string' ? text : ''
}

/** Of these texts, those in what was touched: see `Touched`. */
export function textsTouched(texts: WrittenTexts, touched: ReadonlySet<string>): WrittenTexts {
  const isTouched = (key: string) => touched.has(key) || touched.has(key.slice(0, key.indexOf(' ')))
  return new Map([...texts].filter(([key]) => isTouched(key)))
}

/** The texts that the server's board does not have. */
export const textsNotTaken = (written: WrittenTexts, server: WrittenTexts): readonly string[] =>
  [...written].flatMap(([key, text]) => (server.get(key) === text ? [] : [text]))
