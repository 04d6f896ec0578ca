import type { Binding, Board, Json } from '#shared/board/records.ts'
import { textOf } from '#shared/board/shape-text.ts'
import type { Texts } from '#shared/i18n/texts.ts'

/** Something free on the canvas in words. */
export interface ShapeInWords {
  readonly id: string
  readonly words: string
}

type ShapeTexts = Texts['list']['shape']

/**
 * Everything on the canvas that is not of the domain (L2): what has a text by its text, arrows by what they
 * connect, the rest counted by type. `nameOf` names a card that an arrow points at.
 */
export function shapesInWords(
  { shapes, bindings }: Pick<Board, 'shapes' | 'bindings'>,
  nameOf: (id: string) => string | undefined,
  t: ShapeTexts,
): readonly ShapeInWords[] {
  const ends = endsOf(bindings)
  const told: ShapeInWords[] = []
  const mute = new Map<string, string[]>()
  for (const shape of shapes) {
    const type = typeName(shape.type, t)
    const text = textOf(shape.props)
    const subject = arrowWords(ends.get(shape.id), nameOf, t) ?? type
    if (text !== '') told.push({ id: shape.id, words: t.with({ type: subject, text }) })
    else if (subject !== type) told.push({ id: shape.id, words: subject })
    else mute.set(type, [...(mute.get(type) ?? []), shape.id])
  }
  for (const [type, ids] of mute) {
    told.push({ id: ids[0] as string, words: ids.length === 1 ? type : t.many({ type, count: ids.length }) })
  }
  return told
}

interface Ends {
  readonly start?: string
  readonly end?: string
}

function endsOf(bindings: readonly Binding[]): ReadonlyMap<string, Ends> {
  const ends = new Map<string, Ends>()
  for (const { from, to, props } of bindings) {
    const terminal = isObject(props) ? props['terminal'] : undefined
    if (terminal === 'start' || terminal === 'end') ends.set(from, { ...ends.get(from), [terminal]: to })
  }
  return ends
}

function arrowWords(
  ends: Ends | undefined,
  nameOf: (id: string) => string | undefined,
  t: ShapeTexts,
): string | undefined {
  const from = ends?.start === undefined ? undefined : nameOf(ends.start)
  const to = ends?.end === undefined ? undefined : nameOf(ends.end)
  if (from !== undefined && to !== undefined) return t.between({ from, to })
  if (from !== undefined) return t.from({ from })
  return to === undefined ? undefined : t.to({ to })
}

function typeName(type: string, t: ShapeTexts): string {
  switch (type) {
    case 'arrow':
    case 'line':
    case 'draw':
    case 'highlight':
    case 'geo':
    case 'memo':
    case 'note':
    case 'text':
    case 'frame':
    case 'group':
    case 'image':
      return t[type]
    default:
      return t.other
  }
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
