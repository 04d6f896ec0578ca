import type { Box } from '../../board/box.ts'
import { fitCounts } from '../../board/fits.ts'
import type { Board } from '../../board/records.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Language } from '../../kernel/language.ts'
import { drawArrow, type Target, tiesOf } from './arrow.ts'
import { drawImage, drawMemo, drawTheme, drawUnknown } from './boxes.ts'
import { drawCard } from './card.ts'
import { WORDS } from './colours.ts'
import type { Context, Drawn, Picture } from './context.ts'
import { boxAround, cornersOf, transformOf, uprightBox } from './frame.ts'
import { drawGeo, drawText } from './geo.ts'
import { drawHelp } from './help-card.ts'
import { boardInWords } from './in-words.ts'
import { countPoints, drawInk, drawLine } from './ink.ts'
import { drawJoinings } from './joinings.ts'
import { propsOf } from './props.ts'
import { type Lying, type Thing, thingsOf } from './scene.ts'
import { drawLines, FAMILY, type Lettering, oneLine } from './words.ts'
import { element, escaped, round } from './xml.ts'

/** What a picture of a board is made from. */
export interface BoardPicture {
  readonly board: Board
  readonly title: string
  /** Below the title: when, and from which version. */
  readonly subtitle: string
  readonly language: Language
  readonly votes: ReadonlyMap<string, number>
  readonly parked: ReadonlySet<string>
  readonly pictures: ReadonlyMap<string, Picture>
}

export interface Drawing {
  /** A whole file: nothing in it runs, and it refers to nothing outside. */
  readonly svg: string
  /** Canvas units. */
  readonly w: number
  readonly h: number
}

/** Points of ink that a picture has at most. */
const POINTS = 120_000

const MARGIN = 32
const HEAD = 72
const LEAST_WIDTH = 480

/** On a picture wider than this, its title grows with it, so that it can be read wherever the picture can. */
const USUAL_WIDTH = 1400

/**
 * Draws all that lies on a board as on the canvas, in light: themes, cards, notes, pictures, ink, shapes, arrows, and
 * lines between related cards with their words. `styles` is CSS for its letters.
 */
export function drawBoard(picture: BoardPicture, t: Texts, lettering: Lettering, styles = ''): Drawing {
  const { board, votes, parked, pictures } = picture
  const points = board.shapes.reduce((sum, shape) => sum + countPoints(shape), 0)
  const fits = fitCounts(board)
  const every = Math.max(1, Math.ceil(points / POINTS))
  const { language } = picture
  const context: Context = { t, language, lettering, votes, fits, parked, pictures, every }
  const drawn = drawThings(board, context)
  const content = boxAround(drawn.flatMap(({ box }) => cornersOf(box))) ?? { x: 0, y: 0, w: 0, h: 0 }
  const w = Math.ceil(Math.max(LEAST_WIDTH, content.w + 2 * MARGIN))
  const scale = Math.max(1, w / USUAL_WIDTH)
  const head = HEAD * scale
  const h = Math.ceil(head + content.h + 2 * MARGIN)
  const moved = transformOf({ x: (w - content.w) / 2 - content.x, y: head + MARGIN - content.y, rotation: 0 })
  const root = { xmlns: 'http://www.w3.org/2000/svg', width: w, height: h, viewBox: `0 0 ${w} ${h}` }
  const names = { lang: language, role: 'img', 'aria-labelledby': 'title description', 'font-family': FAMILY }
  const svg = element('svg', { ...root, ...names }, [
    element('title', { id: 'title' }, escaped(picture.title)),
    element(
      'desc',
      { id: 'description' },
      escaped([t.archive.pictureNote, boardInWords(board, context)].join('\n')),
    ),
    styles === '' ? '' : `<style>${styles}</style>`,
    element('rect', { width: w, height: h, fill: WORDS.white }),
    headLine(picture.title, { y: 18, size: 22, isBold: true }, { w, scale, lettering }),
    headLine(picture.subtitle, { y: 46, size: 14, isBold: false }, { w, scale, lettering }),
    element(
      'g',
      { transform: moved },
      drawn.map((one) => `\n${one.svg}`),
    ),
  ])
  return { svg: `${svg}\n`, w, h }
}

interface HeadStyle {
  readonly y: number
  readonly size: number
  readonly isBold: boolean
}

function headLine(
  text: string,
  { y, size, isBold }: HeadStyle,
  { w, scale, lettering }: { readonly w: number; readonly scale: number; readonly lettering: Lettering },
): string {
  const style = { size: size * scale, isBold }
  const line = oneLine({ ...style, text, width: w - 2 * MARGIN }, lettering)
  return drawLines([line], { ...style, line: style.size * 1.2, x: MARGIN, y: y * scale }, lettering)
}

/** Everything as it lies on the board, what is in front last. Arrows need to know where all the rest is. */
function drawThings(board: Board, context: Context): readonly Drawn[] {
  const lying = thingsOf(board)
  const inPlace = new Map<Lying, Drawn>()
  const targets = new Map<string, Target>()
  const cards = new Map<string, Box>()
  for (const one of lying) {
    const drawn = drawThing(one, context)
    if (!drawn) continue
    inPlace.set(one, drawn)
    targets.set(one.thing.id, { frame: one.frame, box: drawn.box, isRound: drawn.isRound ?? false })
    if (isCard(one.thing)) cards.set(one.thing.id, uprightBox(one.frame, drawn.box))
  }
  const ties = tiesOf(board.bindings)
  const things = lying.flatMap((one): readonly Drawn[] => {
    const { thing, frame, opacity } = one
    const dim = opacity < 1 ? round(opacity) : undefined
    if (thing.kind === 'shape' && thing.type === 'arrow') {
      const arrow = drawArrow({ shape: thing, frame, ties: ties.get(thing.id) ?? {} }, targets, context)
      return arrow ? [{ ...arrow, svg: element('g', { opacity: dim }, arrow.svg) }] : []
    }
    const drawn = inPlace.get(one)
    if (!drawn) return []
    const svg = element('g', { transform: transformOf(frame), opacity: dim }, drawn.svg)
    return [{ svg, box: uprightBox(frame, drawn.box) }]
  })
  return [...things, ...drawJoinings(board, cards, context)]
}

const isCard = ({ kind }: Thing) => kind === 'challenge' || kind === 'actor' || kind === 'activity'

/** Something in its own frame; undefined for what is not to be seen, and for arrows. */
function drawThing({ thing }: Lying, context: Context): Drawn | undefined {
  switch (thing.kind) {
    case 'challenge':
      return drawCard(thing, context)
    case 'actor':
    case 'activity':
      return drawHelp(thing, context)
    case 'theme':
      return drawTheme(thing, context)
    case 'image':
      return drawImage(thing, context)
    case 'unknown':
      return drawUnknown({ ...thing.size }, context)
    case 'shape':
      break
  }
  switch (thing.type) {
    case 'arrow':
    case 'group':
      return undefined
    case 'memo':
      return drawMemo(thing, context)
    case 'text':
      return drawText(thing, context)
    case 'geo':
      return drawGeo(thing, context)
    case 'line':
      return drawLine(thing)
    case 'draw':
    case 'highlight':
      return drawInk(thing, context)
    default:
      return drawUnknown(propsOf(thing.props), context)
  }
}
