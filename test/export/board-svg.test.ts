import { describe, expect, it } from 'vitest'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { relate } from '#shared/board/relations.ts'
import { boardSvg } from '#shared/export/board-svg.ts'

const words = { title: 'Et verksted', language: 'nb', note: 'En tegning' } as const

function board(titles: readonly string[]) {
  const doc = newBoardDoc()
  const edit = editBoard(doc, null)
  const theme = addTheme(edit, { name: 'Et tema' })
  const [first, second] = titles.map((title) => addChallenge(edit, { title, theme }))
  if (first && second) relate(edit, { meaning: 'related', from: first, to: second, why: '' })
  return readBoard(doc)
}

describe('[ARC1] the drawing of a board', () => {
  it('shows themes and cards with their words, and lines between related ones', () => {
    const svg = boardSvg(board(['Matsvinn i skolen', 'Tomme lokaler']), words)
    for (const text of ['Et tema', 'Matsvinn i skolen', 'Tomme lokaler', '<title>Et verksted</title>']) {
      expect(svg).toContain(text)
    }
    expect(svg.match(/<line /g)).toHaveLength(1)
    expect(svg.match(/<rect /g)).toHaveLength(4)
  })

  it('[P20] holds words as words, and nothing that runs or refers to anything', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"><image href="https://example.org/x"/>',
      'a\u0000b\ufffe&amp;',
    ]
    const svg = boardSvg(board(hostile), { ...words, title: '</title><script>' })
    expect(svg).not.toMatch(/<(?:script|image|a|use|foreignObject|style)\b|<[^>]*\s(?:href|on\w+)=/)
    expect([svg.includes('\u0000'), svg.includes('\ufffe')]).toEqual([false, false])
    expect(svg).toContain('&lt;script&gt;')
  })

  it('says so where words do not fit their card, and draws an empty board', () => {
    const { challenges, ...rest } = board(['ord '.repeat(200)])
    const small = challenges.map((card) => ({ ...card, size: { w: 240, h: 60 } }))
    expect(boardSvg({ ...rest, challenges: small }, words)).toContain('…')
    expect(boardSvg(readBoard(newBoardDoc()), words)).toMatch(/viewBox="-40 -40 80 80"/)
  })
})
