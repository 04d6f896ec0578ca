import type { Board, Place, Size } from '../board/records.ts'
import type { Language } from '../kernel/language.ts'

interface PictureWords {
  readonly title: string
  readonly language: Language
  /** What the picture is and what it leaves out. */
  readonly note: string
}

/** Canvas units. A letter's width is that of the interface's typeface on average. */
const TEXT = { size: 16, line: 20, letter: 8.4, padding: 12 } as const
const MARGIN = 40

interface Box extends Size {
  readonly x: number
  readonly y: number
}

/**
 * A plain drawing of a board, without a browser: themes, cards and pictures as boxes with their words, and lines between
 * related cards. Rotation, ink and shapes are left out. It holds nothing that runs and refers to nothing.
 */
export function boardSvg(board: Board, { title, language, note }: PictureWords): string {
  const corner = cornersOf(board)
  const box = ({ place, size }: { readonly place: Place; readonly size: Size }): Box => ({
    ...corner(place),
    ...size,
  })
  const themes = board.themes.map((theme) => ({ box: box(theme), text: theme.name, kind: 'theme' }) as const)
  const cards = board.challenges.map((card) => {
    const number = card.number === null ? '' : `U-${card.number} `
    const body = card.body === '' ? '' : `\n${card.body}`
    return { id: card.id, box: box(card), text: `${number}${card.title}${body}`, kind: 'card' } as const
  })
  const pictures = board.images.map((image) => ({ box: box(image), text: image.alt, kind: 'card' }) as const)
  const middles = new Map<string, readonly [number, number]>(
    cards.map(({ id, box: { x, y, w, h } }) => [id, [x + w / 2, y + h / 2]]),
  )
  const lines = board.relations.flatMap(({ from, to }) => {
    const [a, b] = [middles.get(from), middles.get(to)]
    return a && b ? [`<line x1="${a[0]}" y1="${a[1]}" x2="${b[0]}" y2="${b[1]}"/>`] : []
  })
  const boxes = [...themes, ...pictures, ...cards]
  const { x, y, w, h } = frameOf(boxes.map((one) => one.box))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" lang="${language}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(note)}</desc>`,
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="white"/>`,
    `<g stroke="black" fill="white" stroke-width="1.5" font-family="sans-serif" font-size="${TEXT.size}">`,
    ...themes.map(drawn),
    ...lines,
    ...[...pictures, ...cards].map(drawn),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Where a place is on the board, whatever it lies in. */
function cornersOf({ themes, shapes }: Board): (place: Place) => { readonly x: number; readonly y: number } {
  const holders = new Map<string, Place>([...themes, ...shapes].map(({ id, place }) => [id, place]))
  return (place) => {
    let [x, y] = [place.x, place.y]
    let parent = holders.get(place.parent ?? '')
    for (let depth = 0; parent && depth < holders.size; depth++) {
      x += parent.x
      y += parent.y
      parent = holders.get(parent.parent ?? '')
    }
    return { x, y }
  }
}

function frameOf(boxes: readonly Box[]): Box {
  const left = Math.min(0, ...boxes.map(({ x }) => x)) - MARGIN
  const top = Math.min(0, ...boxes.map(({ y }) => y)) - MARGIN
  const right = Math.max(0, ...boxes.map(({ x, w }) => x + w)) + MARGIN
  const bottom = Math.max(0, ...boxes.map(({ y, h }) => y + h)) + MARGIN
  return { x: left, y: top, w: right - left, h: bottom - top }
}

interface Drawn {
  readonly box: Box
  readonly text: string
  readonly kind: 'theme' | 'card'
}

function drawn({ box: { x, y, w, h }, text, kind }: Drawn): string {
  const dashes = kind === 'theme' ? ' stroke-dasharray="8 6"' : ''
  const perLine = Math.max(4, Math.floor((w - 2 * TEXT.padding) / TEXT.letter))
  const room = Math.max(1, Math.floor((h - TEXT.padding) / TEXT.line))
  const lines = wrapped(text, perLine)
  const shown = lines.slice(0, room)
  if (lines.length > room) shown[room - 1] = `${shown[room - 1]!.slice(0, perLine - 1)}…`
  const spans = shown.map(
    (line, i) =>
      `<tspan x="${x + TEXT.padding}" y="${y + TEXT.padding + TEXT.size + i * TEXT.line}">${escaped(line)}</tspan>`,
  )
  const rect = `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6"${dashes}/>`
  return `${rect}<text fill="black" stroke="none">${spans.join('')}</text>`
}

/** In lines of so many characters, longer words being broken. */
function wrapped(text: string, perLine: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ').flatMap((one) => broken(one, perLine))) {
      if (line !== '' && line.length + 1 + word.length > perLine) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line]
  })
}

function broken(word: string, perLine: number): readonly string[] {
  const letters = [...word]
  if (letters.length <= perLine) return [word]
  const count = Math.ceil(letters.length / perLine)
  return Array.from({ length: count }, (_, i) => letters.slice(i * perLine, (i + 1) * perLine).join(''))
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As text of XML, without what no XML may hold. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '')
