import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanProps, storedProps } from '#client/canvas/binding/free-props.ts'
import { cleanRichText } from '#client/canvas/binding/rich-text.ts'
import { json } from '#shared/board/fields.ts'
import type { Json } from '#shared/board/records.ts'
import { anyJson } from './records.ts'

const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content })
const text = (words: string, ...marks: Json[]): Json => ({ type: 'text', text: words, marks })

describe('rich text', () => {
  it('is reduced to lines of plain, bold and italic words', () => {
    const given: Json = {
      type: 'doc',
      content: [
        paragraph(
          text('Se ', { type: 'bold' }),
          text('her', { type: 'link', attrs: { href: 'javascript:x' } }),
        ),
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [paragraph(text('punkt', { type: 'italic' }))] }],
        },
        { type: 'image', attrs: { src: 'https://example.org/x.png' } },
        { type: 'paragraph', attrs: { dir: 'auto' } },
      ],
    }
    expect(cleanRichText(given)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Se ', marks: [{ type: 'bold' }] },
            { type: 'text', text: 'her' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'punkt', marks: [{ type: 'italic' }] }] },
        { type: 'paragraph' },
      ],
    })
  })

  it('stays as it is when it is clean, and always can be stored', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const cleaned = cleanRichText(value)
        expect(cleanRichText(cleaned as unknown as Json)).toEqual(cleaned)
        expect(json(JSON.parse(JSON.stringify({ richText: cleaned })))).toBeDefined()
      }),
    )
  })
})

describe('properties of free shapes', () => {
  it('lose addresses', () => {
    expect(cleanProps({ url: 'https://example.org', w: 1 })).toEqual({ url: '', w: 1 })
  })

  it('are the same object when there is nothing to clean, so that nothing is drawn anew', () => {
    const clean = { w: 1, url: '', richText: { type: 'doc', content: [{ type: 'paragraph' }] } }
    expect(cleanProps(clean)).toBe(clean)
  })

  it('keep ink to a tenth, and pressure to a hundredth', () => {
    const ink = { segments: [{ type: 'free', points: [{ x: 1.26, y: -0.04, z: 0.508 }] }], isComplete: true }
    expect(storedProps(ink)).toEqual({
      segments: [{ type: 'free', points: [{ x: 1.3, y: 0, z: 0.51 }] }],
      isComplete: true,
    })
  })

  it('are taken whole or not at all, whatever they are', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const stored = storedProps(value)
        if (stored !== undefined) expect(json(stored)).toBeDefined()
      }),
    )
  })
})
