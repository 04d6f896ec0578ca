import { useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import { showAll, showTrueSize, zoomBy } from '../navigate/go.ts'
import { focusBoard } from './focus-board.ts'
import { Minimap } from './minimap.tsx'
import { ToolButton } from './tool-button.tsx'

const MAP = 'map'

/** What part of the board is in view: nearer, farther, all, a map of it, and back when one has got lost. */
export function Navigation({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.navigation
  const { map } = useTexts().canvas.overview
  const [hasMap, setMap] = useState(readSetting(MAP) === 'on')
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const isLost = useValue('is lost', () => isOutOfSight(editor), [editor])
  const toggleMap = () => {
    setMap(!hasMap)
    writeSetting(MAP, hasMap ? undefined : 'on')
  }
  return (
    <div className="canvas-navigation">
      {isLost && (
        <button
          type="button"
          className="ds-button canvas-back"
          data-variant="secondary"
          onClick={() => {
            showAll(editor)
            // the button goes, and the focus with it
            focusBoard(editor)
          }}
        >
          {t.back}
        </button>
      )}
      {hasMap && <Minimap editor={editor} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div className="canvas-panel canvas-zoom" role="group" aria-label={t.label}>
        <ToolButton icon="zoomOut" label={t.zoomOut} onClick={() => zoomBy(editor, 'out')} />
        <button
          type="button"
          className="canvas-button canvas-percent"
          aria-label={t.zoom({ percent })}
          title={t.zoom({ percent })}
          onClick={() => showTrueSize(editor)}
        >
          {t.percent({ percent })}
        </button>
        <ToolButton icon="zoomIn" label={t.zoomIn} onClick={() => zoomBy(editor, 'in')} />
        <ToolButton icon="fit" label={t.fit} hotkey="Shift+1" onClick={() => showAll(editor)} />
        <span className="canvas-map-button">
          <ToolButton icon="map" label={map.toggle} isPressed={hasMap} onClick={toggleMap} />
        </span>
      </div>
    </div>
  )
}

/** Whether there is something on the board and none of it is in view. */
function isOutOfSight(editor: Editor): boolean {
  const count = editor.getCurrentPageShapeIds().size
  return count > 0 && editor.getCulledShapes().size === count
}
