import { wellFormed } from '../../board/text.ts'

/** An attribute's value; what is undefined is left out. Texts are escaped, numbers rounded to a hundredth. */
type Value = string | number | undefined

/** An element of XML. What is in it has to be XML already: words go through `escaped`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  content: string | readonly string[] = '',
): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`],
    )
    .join('')
  const inside = typeof content === 'string' ? content : content.join('')
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`
}

/** How far anything may lie from anything: what is further is a mistake, and would break whoever draws it. */
const FAR = 4e6

/** A number as files have it: what is none is 0, and nothing is too large to be drawn. */
export const round = (value: number): number =>
  Number.isFinite(value) ? Math.round(Math.min(Math.max(value, -FAR), FAR) * 100) / 100 : 0

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As text of XML, without what no XML may hold. */
export const escaped = (text: string): string =>
  wellFormed(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '')
