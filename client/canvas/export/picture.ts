import extendedUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { Editor, TLShapeId } from 'tldraw'
import { asDataUrl } from './data-url.ts'
import { pixelsPerUnit } from './pixels.ts'
import { PICTURE_FAMILY } from './text-lines.tsx'

const SVG = 'http://www.w3.org/2000/svg'

/** Height of the strip with title and date, and the least width that it needs; units of the board. */
const HEAD = 72
const LEAST_WIDTH = 480

/** On a picture wider than this, the strip grows with it, so that it can be read wherever the picture can. */
const USUAL_WIDTH = 1400

export const BACKGROUNDS = ['white', 'board', 'none'] as const

export type Background = (typeof BACKGROUNDS)[number]

const FILLS: Readonly<Record<Background, string | undefined>> = {
  white: '#fff',
  board: '#f7f8f8',
  none: undefined,
}

export interface PictureOptions {
  readonly shapes: readonly TLShapeId[]
  readonly title: string
  /** Below the title: when, and from which version. */
  readonly subtitle: string
  /** What can be seen, in words. */
  readonly description: string
  readonly language: string
  readonly background: Background
}

export interface Picture {
  /** A whole file that needs nothing from elsewhere. */
  readonly svg: string
  readonly w: number
  readonly h: number
}

/** Draws shapes as an SVG with title, date and a text alternative; undefined when there is nothing to draw. */
export async function drawPicture(editor: Editor, options: PictureOptions): Promise<Picture | undefined> {
  const drawn = await editor.getSvgElement([...options.shapes], {
    background: false,
    darkMode: false,
    padding: 24,
    scale: 1,
  })
  if (!drawn) return undefined
  const w = Math.ceil(Math.max(LEAST_WIDTH, drawn.width))
  const scale = Math.max(1, drawn.width / USUAL_WIDTH)
  const h = Math.ceil(drawn.height + HEAD * scale)
  const board = drawn.svg.cloneNode(true) as SVGSVGElement
  board.setAttribute('x', String((w - drawn.width) / 2))
  board.setAttribute('y', String(HEAD * scale))

  const root = element('svg', {
    width: w,
    height: h,
    viewBox: `0 0 ${w} ${h}`,
    role: 'img',
    lang: options.language,
  })
  root.setAttribute('aria-labelledby', 'dugnad-title dugnad-description')
  const fill = FILLS[options.background]
  const style = element('style')
  style.textContent = await fontFaces(`${options.title} ${board.textContent}`)
  root.append(
    element('title', { id: 'dugnad-title' }, options.title),
    element('desc', { id: 'dugnad-description' }, options.description),
    style,
    ...(fill ? [element('rect', { width: w, height: h, fill })] : []),
    headText(options.title, scale, { y: 32, size: 20, weight: 650 }),
    headText(options.subtitle, scale, { y: 54, size: 14, weight: 400 }),
    board,
  )
  return { svg: new XMLSerializer().serializeToString(root), w, h }
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  text = '',
): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = text
  return made
}

interface HeadStyle {
  readonly y: number
  readonly size: number
  readonly weight: number
}

function headText(text: string, scale: number, { y, size, weight }: HeadStyle): SVGElement {
  const place = { x: 24 * scale, y: y * scale, fill: '#1d1d1d' }
  const font = { 'font-family': PICTURE_FAMILY, 'font-size': size * scale, 'font-weight': weight }
  return element('text', { ...place, ...font }, text)
}

/** Letters beyond the Latin alphabet's first blocks, such as those of the Sámi languages, have a file of their own. */
const EXTENDED = /[\u0100-\u02ba\u1e00-\u1e9f]/

async function fontFaces(text: string): Promise<string> {
  const faces = [await fontFace(interUrl, 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212')]
  if (EXTENDED.test(text)) faces.push(await fontFace(extendedUrl, 'U+0100-02BA, U+1E00-1E9F'))
  return faces.join('')
}

/** Without the file, other fonts stand in; the picture is whole all the same. */
async function fontFace(url: string, range: string): Promise<string> {
  try {
    const response = await fetch(url)
    if (!response.ok) return ''
    const data = await asDataUrl(new Blob([await response.blob()], { type: 'font/woff2' }))
    return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url("${data}") format("woff2");unicode-range:${range}}`
  } catch {
    return ''
  }
}

/** The picture in pixels, as a PNG; fewer pixels for a large board. Rejects when the browser cannot. */
export async function asPng({ svg, w, h }: Picture): Promise<Blob> {
  const image = new Image()
  // as a data URL: browsers do not give a canvas back that an object URL with text of the page was drawn on
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = pixelsPerUnit({ w, h })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(w * scale))
  canvas.height = Math.max(1, Math.floor(h * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no room for a picture of this size')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the picture could not be encoded')
  return blob
}
