import { json } from '#shared/board/fields.ts'
import type { Json } from '#shared/board/records.ts'
import { cleanRichText } from './rich-text.ts'

type Props = { readonly [key: string]: Json }

/**
 * The properties of a free shape as they are stored and shown: without addresses, rich text reduced to words, ink
 * rounded. Gives the same object when there is nothing to clean.
 */
export function cleanProps(props: Json): Json {
  if (typeof props !== 'object' || props === null || Array.isArray(props)) return props
  const given = props as Props
  const cleaned: Record<string, Json> = {}
  if (typeof given['url'] === 'string' && given['url'] !== '') cleaned['url'] = ''
  if (given['richText'] !== undefined) {
    const text = cleanRichText(given['richText']) as unknown as Json
    if (!isSameJson(text, given['richText'])) cleaned['richText'] = text
  }
  return Object.keys(cleaned).length > 0 ? { ...given, ...cleaned } : props
}

/** The same for storing, with ink rounded; undefined when it is too large. */
export function storedProps(props: Json): Json | undefined {
  return json(JSON.parse(JSON.stringify(withRoundedInk(cleanProps(props)))))
}

function withRoundedInk(props: Json): Json {
  const segments = (props as Props | null)?.['segments']
  if (!Array.isArray(segments)) return props
  return { ...(props as Props), segments: segments.map(withRoundedPoints) }
}

function withRoundedPoints(segment: Json): Json {
  const points = (segment as Props | null)?.['points']
  if (!Array.isArray(points)) return segment
  return { ...(segment as Props), points: points.map(roundedPoint) }
}

/** A point of ink to a tenth of a unit, which is not seen and halves what is sent; pressure (z) to a hundredth. */
const roundedPoint = (point: Json): Json =>
  Object.fromEntries(
    Object.entries(point as Props).map(([key, value]) => [key, roundedTo(key === 'z' ? 100 : 10, value)]),
  )

const roundedTo = (parts: number, value: Json): Json =>
  typeof value === 'number' ? Math.round(value * parts) / parts : value

/** Whether two values are the same as JSON, keys in the same order. */
export const isSameJson = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)
