import type { Json } from '#shared/board/records.ts'

/*
 * Text in free shapes is the library's rich text: a JSON tree. Of it only lines with bold and italic words are
 * taken, on the way in and on the way out: links would leave the municipality, and what the editor does not know
 * stops it from showing the shape. It also keeps the tree within the depth that a record may have.
 */

interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly { readonly type: 'bold' | 'italic' }[]
}

interface Line {
  readonly type: 'paragraph'
  readonly content?: readonly TextNode[]
}

export interface PlainRichText {
  readonly type: 'doc'
  readonly content: readonly Line[]
}

const MARKS = ['bold', 'italic'] as const

type Tree = { readonly [key: string]: Json }

const isTree = (value: Json | undefined): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (node: Tree): readonly Json[] => {
  const content = node['content']
  return Array.isArray(content) ? content : []
}

/** Any rich text as lines of plain, bold and italic words. Total: what is none becomes one empty line. */
export function cleanRichText(value: Json | undefined): PlainRichText {
  const lines: TextNode[][] = []
  collectLines(value, lines, 0)
  const content = (lines.length > 0 ? lines : [[]]).map(
    (line): Line => (line.length > 0 ? { type: 'paragraph', content: line } : { type: 'paragraph' }),
  )
  return { type: 'doc', content }
}

function collectLines(value: Json | undefined, lines: TextNode[][], depth: number): void {
  if (!isTree(value) || depth > 12) return
  const type = value['type']
  if (type === 'paragraph' || type === 'heading') {
    lines.push([])
    for (const child of childrenOf(value)) collectWords(child, lines)
    return
  }
  for (const child of childrenOf(value)) collectLines(child, lines, depth + 1)
}

function collectWords(value: Json, lines: TextNode[][]): void {
  if (!isTree(value)) return
  if (value['type'] === 'hardBreak') lines.push([])
  const text = value['text']
  if (value['type'] !== 'text' || typeof text !== 'string' || text === '') return
  const stored = value['marks']
  const names = Array.isArray(stored) ? stored.map((mark) => (isTree(mark) ? mark['type'] : undefined)) : []
  const marks = MARKS.filter((name) => names.includes(name)).map((name) => ({ type: name }))
  lines.at(-1)?.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
}
