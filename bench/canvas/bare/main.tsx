import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { createRoot } from 'react-dom/client'
import { createShapeId, type Editor, type TLNoteShape, type TLRichText, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'
import { CARD, type SceneCard, sceneOf } from '../scene.ts'

/*
 * The canvas library as it comes, its menus hidden, with its own notes where our cards lie. `?cards=` says how many,
 * `?box=x,y,w,h` where the canvas lies in the window, pixels.
 */

const asked = new URLSearchParams(location.search)
const [left = 0, top = 0, width = 0, height = 0] = (asked.get('box') ?? '').split(',').map(Number)

/** Its typefaces come from a network otherwise. */
const FACES = ['mono', 'serif', 'sans', 'draw'].flatMap((family) =>
  ['', '_italic', '_bold', '_italic_bold'].map((style) => [`tldraw_${family}${style}`, interUrl]),
)

const richText = ({ title, body }: SceneCard): TLRichText => ({
  type: 'doc',
  content: [title, body]
    .filter((text) => text !== '')
    .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** The side of the library's notes at their scale of 1, units of the board. */
const NOTE = 200

function fill(editor: Editor): void {
  const scene = sceneOf(Number(asked.get('cards')))
  editor.createShapes<TLNoteShape>(
    scene.map((card) => ({
      id: createShapeId(),
      type: 'note',
      x: card.x,
      y: card.y,
      props: { richText: richText(card), size: 's', font: 'sans', color: 'yellow', scale: CARD.h / NOTE },
    })),
  )
  editor.clearHistory()
  Object.assign(window, { editor })
}

createRoot(document.getElementById('root')!).render(
  <div style={{ position: 'absolute', left, top, width, height }}>
    <Tldraw hideUi assetUrls={{ fonts: Object.fromEntries(FACES) }} onMount={fill} />
  </div>,
)
