import { describe, expect, it } from 'vitest'
import { shapesInWords } from '#client/features/board-list/shapes-in-words.ts'
import type { Binding, FreeShape, Json } from '#shared/board/records.ts'
import { fullTextOf, textOf } from '#shared/board/shape-text.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { newId } from '#shared/kernel/ids.ts'

const place = { x: 0, y: 0, rotation: 0, parent: null }

const shape = (type: string, props: Json = {}): FreeShape => ({
  kind: 'shape',
  id: newId('shp'),
  type,
  props,
  opacity: 1,
  locked: false,
  place,
  z: 'a1',
})

const bind = (arrow: FreeShape, to: string, terminal: string): Binding => ({
  kind: 'binding',
  id: newId('bnd'),
  type: 'arrow',
  from: arrow.id,
  to,
  props: { terminal },
})

const rich = (...lines: string[]): Json => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

const words = (shapes: FreeShape[], bindings: Binding[] = [], names: Record<string, string> = {}) =>
  shapesInWords({ shapes, bindings }, (id) => names[id], nb.list.shape).map((told) => told.words)

describe('what lies free on the canvas, in words', () => {
  it('[L2] is told by its text, plain or rich', () => {
    expect(
      words([shape('memo', { text: 'Husk parkering' }), shape('text', { richText: rich('To', 'linjer') })]),
    ).toEqual(['Lapp: Husk parkering', 'Tekst: To linjer'])
  })

  it('[L2] is counted by type where it has no text', () => {
    expect(words([shape('draw'), shape('geo', { text: '' }), shape('draw'), shape('sculpture')])).toEqual([
      'Tegning (2)',
      'Figur (2)',
    ])
  })

  it('[L2] says which cards an arrow connects, with what is written on it', () => {
    const arrow = shape('arrow', { text: 'fører til' })
    const half = shape('arrow')
    const names = { a: 'U-1 Tomme lokaler', b: 'U-2 Lite folk' }
    const bindings = [bind(arrow, 'a', 'start'), bind(arrow, 'b', 'end'), bind(half, 'b', 'end')]
    expect(words([arrow, half], bindings, names)).toEqual([
      'Pil fra U-1 Tomme lokaler til U-2 Lite folk: fører til',
      'Pil til U-2 Lite folk',
    ])
  })

  it('reads any properties without failing', () => {
    for (const props of [
      null,
      3,
      'x',
      [1],
      { richText: 7 },
      { richText: { content: [null, 'x'] } },
      { text: 3 },
    ]) {
      expect(textOf(props as Json)).toBe('')
    }
    expect(textOf({ richText: { content: [{ content: [{ text: 'to' }, { text: 'mme' }] }] } })).toBe('tomme')
    expect(textOf({ name: ' En  ramme ' })).toBe('En ramme')
    expect(fullTextOf({ richText: rich('To', 'linjer') })).toBe('To\nlinjer')
  })
})
