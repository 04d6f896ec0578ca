import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { ToolButton } from './tool-button.tsx'

const ANIMATION = { animation: { duration: 200 } } as const

/** What part of the board is in view: nearer, farther, all, and back when one has got lost. */
export function Navigation({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.navigation
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const isLost = useValue('is lost', () => isOutOfSight(editor), [editor])
  return (
    <div className="canvas-navigation">
      {isLost && (
        <button
          type="button"
          className="ds-button canvas-back"
          data-variant="secondary"
          onClick={() => editor.zoomToFit(ANIMATION)}
        >
          {t.back}
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div className="canvas-panel canvas-zoom" role="group" aria-label={t.label}>
        <ToolButton icon="zoomOut" label={t.zoomOut} onClick={() => editor.zoomOut(undefined, ANIMATION)} />
        <button
          type="button"
          className="canvas-button canvas-percent"
          aria-label={t.zoom({ percent })}
          title={t.zoom({ percent })}
          onClick={() => editor.resetZoom(undefined, ANIMATION)}
        >
          {t.percent({ percent })}
        </button>
        <ToolButton icon="zoomIn" label={t.zoomIn} onClick={() => editor.zoomIn(undefined, ANIMATION)} />
        <ToolButton icon="fit" label={t.fit} hotkey="Shift+1" onClick={() => editor.zoomToFit(ANIMATION)} />
      </div>
    </div>
  )
}

/** Whether there is something on the board and none of it is in view. */
function isOutOfSight(editor: Editor): boolean {
  const count = editor.getCurrentPageShapeIds().size
  return count > 0 && editor.getCulledShapes().size === count
}
