import {
  DefaultColorStyle,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultSizeStyle,
  type Editor,
  type StyleProp,
  useValue,
} from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { Colours } from './colours.tsx'
import { ToolButton } from './tool-button.tsx'

const COLOURS = ['black', 'grey', 'red', 'orange', 'yellow', 'green', 'blue', 'violet'] as const
const SIZES = ['s', 'm', 'l'] as const

/** How ink, text and plain shapes look: those that are selected, and those that are drawn next. */
export function StyleControls({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.selection
  const styles = useValue('styles', () => stylesOf(editor), [editor])
  const set = <V,>(style: StyleProp<V>, value: V) => {
    editor.markHistoryStoppingPoint('style')
    editor.setStyleForSelectedShapes(style, value)
    editor.setStyleForNextShapes(style, value)
  }
  return (
    <>
      {styles.colour !== undefined && (
        <Colours
          colours={COLOURS}
          chosen={COLOURS.find((colour) => colour === styles.colour)}
          onChoose={(colour) => set(DefaultColorStyle, colour)}
        />
      )}
      {styles.size !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div className="canvas-sizes" role="group" aria-label={t.size}>
          {SIZES.map((size) => (
            <button
              key={size}
              type="button"
              className="canvas-button"
              aria-label={t.sizes[size]}
              aria-pressed={styles.size === size}
              title={t.sizes[size]}
              onClick={() => set(DefaultSizeStyle, size)}
            >
              <span className="canvas-size" data-size={size}>
                Aa
              </span>
            </button>
          ))}
        </div>
      )}
      {styles.fill !== undefined && (
        <ToolButton
          icon={styles.fill === 'none' ? 'noFill' : 'fill'}
          label={t.fill}
          isPressed={styles.fill !== 'none'}
          onClick={() => set(DefaultFillStyle, styles.fill === 'none' ? 'semi' : 'none')}
        />
      )}
      {styles.dash !== undefined && (
        <ToolButton
          icon={styles.dash === 'dashed' ? 'dashed' : 'solid'}
          label={t.dashed}
          isPressed={styles.dash === 'dashed'}
          onClick={() => set(DefaultDashStyle, styles.dash === 'dashed' ? 'solid' : 'dashed')}
        />
      )}
    </>
  )
}

/** The values that the selection, or the tool in hand, has of each style; `mixed` when several. */
function stylesOf(editor: Editor) {
  const shared = editor.getSharedStyles()
  const sharedValue = <V extends string>(style: StyleProp<V>): V | 'mixed' | undefined => {
    const found = shared.get(style)
    return found?.type === 'shared' ? (found.value as V) : found ? 'mixed' : undefined
  }
  return {
    colour: sharedValue(DefaultColorStyle),
    size: sharedValue(DefaultSizeStyle),
    fill: sharedValue(DefaultFillStyle),
    dash: sharedValue(DefaultDashStyle),
  }
}
