import type { FreeShape, Json } from './records.ts'

/** How deep a tree of text is read. */
const DEPTH = 12

/** The text of a free shape, with its lines: plain, or rich (a tree of paragraphs whose leaves have `text`). */
export function fullTextOf(props: FreeShape['props']): string {
  if (!isObject(props)) return ''
  const { text, richText } = props
  if (typeof text === 'string' && text !== '') return text
  const lines: string[] = []
  if (richText !== undefined) collect(richText, lines, 0)
  return lines.join('\n').trim()
}

/** The same in one line; of a frame, its name. */
export function textOf(props: FreeShape['props']): string {
  const name = isObject(props) ? props['name'] : undefined
  const found = fullTextOf(props) || (typeof name === 'string' ? name : '')
  return found.replace(/\s+/g, ' ').trim()
}

function collect(node: Json, lines: string[], depth: number): void {
  if (depth > DEPTH || !isObject(node)) return
  const { type, text, content } = node
  if (type === 'paragraph' || type === 'heading' || type === 'hardBreak') lines.push('')
  if (typeof text === 'string') lines.push(`${lines.pop() ?? ''}${text}`)
  if (!Array.isArray(content)) return
  for (const child of content) collect(child, lines, depth + 1)
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
