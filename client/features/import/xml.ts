import { Unreadable } from './limits.ts'

/** A piece of XML. Names are without their prefix; `attributes` is as it stands in the tag. */
export type XmlPiece =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string }

/**
 * The tags and texts of an XML document, one after the other. A document that declares types or entities is refused:
 * those can make it refer to other files, or grow without bounds. An empty tag is opened and closed.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Unreadable('damaged')
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const textEnd = open < 0 ? xml.length : open
    if (textEnd > at) yield { kind: 'text', text: unescaped(xml.slice(at, textEnd)) }
    if (open < 0) return
    const special = SPECIAL.find(({ start }) => xml.startsWith(start, open))
    const close = xml.indexOf(special?.end ?? '>', open)
    if (close < 0) throw new Unreadable('damaged')
    at = close + (special?.end.length ?? 1)
    if (special?.start === '<![CDATA[') yield { kind: 'text', text: xml.slice(open + 9, close) }
    else if (!special) yield* tagPieces(xml.slice(open + 1, close))
  }
}

const SPECIAL = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const

function* tagPieces(tag: string): Generator<XmlPiece> {
  const isClose = tag.startsWith('/')
  const isEmpty = tag.endsWith('/')
  const body = tag.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined)
  const space = body.search(/\s/)
  const full = space < 0 ? body : body.slice(0, space)
  const name = full.slice(full.indexOf(':') + 1)
  const attributes = space < 0 ? '' : body.slice(space)
  yield { kind: isClose ? 'close' : 'open', name, attributes }
  if (isEmpty) yield { kind: 'close', name, attributes: '' }
}

/** One attribute after the other: what is none ends the search, so that none is looked at twice. */
const ATTRIBUTE = /\s*([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** The value of an attribute, whatever prefix it has; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(attributes); found; found = ATTRIBUTE.exec(attributes)) {
    const [, key = '', double, single] = found
    if (key.slice(key.indexOf(':') + 1) === name) return unescaped(double ?? single ?? '')
  }
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string) =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
        if (name) return NAMED[name] ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
