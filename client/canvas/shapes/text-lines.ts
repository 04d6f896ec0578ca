import type { Editor } from 'tldraw'

/** How a text is set, canvas units. */
export interface Font {
  readonly size: number
  readonly line: number
  readonly weight: string
}

export interface SetText {
  readonly text: string
  readonly font: Font
  /** How wide a line may be, canvas units. */
  readonly width: number
}

/**
 * How many lines each of these texts takes. All are set at once: asked for one by one, the page would be laid out anew
 * for each of them, which takes longer than all else when a large board opens.
 */
export function linesOfAll(editor: Editor, texts: readonly SetText[]): readonly number[] {
  const set = texts.map(({ text, font, width }) => {
    const element = document.createElement('div')
    element.className = 'tl-text tl-text-measure'
    // an empty line is as high as another
    element.textContent = text.replace(/\r\n?/g, '\n').replace(/^$/gm, ' ')
    Object.assign(element.style, {
      fontFamily: 'var(--ds-font-family)',
      fontSize: `${font.size}px`,
      fontStyle: 'normal',
      fontWeight: font.weight,
      lineHeight: String(font.line / font.size),
      maxWidth: `${width}px`,
      padding: '0px',
    })
    return element
  })
  const page = document.createElement('div')
  page.className = 'tl-text-measure'
  page.append(...set)
  editor.getContainer().append(page)
  const heights = set.map((element) => element.getBoundingClientRect().height)
  page.remove()
  return texts.map(({ font }, i) => Math.max(1, Math.round((heights[i] ?? 0) / font.line)))
}
