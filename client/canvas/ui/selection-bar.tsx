import { useRef, useSyncExternalStore } from 'react'
import { type Editor, type TLShape, useQuickReactor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { COLOURS, type Colour, type Relation } from '#shared/board/records.ts'
import { kindOfType } from '../binding/to-record.ts'
import { duplicateSelection } from '../clipboard/copy-records.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { editCard } from '../tools/add-card.ts'
import { deleteSelection, groupSelection, isGroupable, setColour } from '../tools/selection-commands.ts'
import { isLockedItself, toggleLock } from '../tools/toggle-lock.ts'
import { ArrangeMenu } from './arrange-menu.tsx'
import { Colours } from './colours.tsx'
import { placeBeside } from './place-beside.ts'
import { RelationChoice } from './relation-choice.tsx'
import { StyleControls } from './style-controls.tsx'
import { ToolButton } from './tool-button.tsx'

interface SelectionBarProps {
  readonly editor: Editor
  readonly onOpenCard: ((id: string) => void) | undefined
}

/** What can be done with what is selected, beside it; with a drawing tool in hand, how the next will look. */
export function SelectionBar({ editor, onOpenCard }: SelectionBarProps) {
  const t = useTexts().canvas.selection
  const host = useHost()
  const bar = useRef<HTMLDivElement>(null)
  const shapes = useValue('selected', () => (isAtRest(editor) ? editor.getSelectedShapes() : NONE), [editor])
  const isDrawing = useValue('draws', () => DRAWING.includes(editor.getCurrentToolId()), [editor])
  useQuickReactor('place the bar', () => placeBar(editor, bar.current), [editor, shapes])

  if (shapes.length === 0 && !isDrawing) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      ref={bar}
      className="canvas-selection canvas-panel"
      data-docked={shapes.length === 0}
      role="group"
      aria-label={t.label}
    >
      {shapes.length > 0 ? (
        <SelectionActions editor={editor} host={host} shapes={shapes} onOpenCard={onOpenCard} />
      ) : (
        <StyleControls editor={editor} />
      )}
    </div>
  )
}

const NONE: readonly TLShape[] = []
const DRAWING: readonly string[] = ['arrow', 'text', 'draw', 'highlight', 'geo', 'line']

const isAtRest = (editor: Editor) => editor.isIn('select.idle') && !editor.getIsReadonly()

function placeBar(editor: Editor, bar: HTMLElement | null): void {
  const bounds = editor.getSelectionPageBounds()
  if (!bar) return
  if (!bounds || bar.dataset['docked'] === 'true') {
    bar.style.transform = ''
    return
  }
  const corner = editor.pageToViewport(bounds.point)
  const zoom = editor.getZoomLevel()
  const { w, h } = editor.getViewportScreenBounds()
  const place = placeBeside(
    { x: corner.x, y: corner.y, w: bounds.w * zoom, h: bounds.h * zoom },
    { w: bar.offsetWidth, h: bar.offsetHeight },
    { w, h },
  )
  bar.style.transform = `translate(${place.x}px, ${place.y}px)`
}

interface SelectionActionsProps {
  readonly editor: Editor
  readonly host: CanvasHost
  readonly shapes: readonly TLShape[]
  readonly onOpenCard: ((id: string) => void) | undefined
}

function SelectionActions({ editor, host, shapes, onOpenCard }: SelectionActionsProps) {
  const t = useTexts().canvas.selection
  const { lock } = useTexts().together
  const only = shapes.length === 1 ? shapes[0] : undefined
  const relation = useRelation(host, only)
  const may = useValue('may', () => whatMayBeDone(editor, host, shapes), [editor, host, shapes])
  const papers = shapes.filter((shape) => 'colour' in shape.props)
  const isDrawing = papers.length === 0 && !shapes.some(({ type }) => type === 'relation')
  const colours = new Set(papers.map((shape) => (shape.props as { colour?: Colour }).colour))
  return (
    <>
      {relation && may.edit && <RelationChoice editor={editor} relation={relation} />}
      {may.edit && papers.length === shapes.length && (
        <Colours
          colours={COLOURS}
          chosen={colours.size === 1 ? [...colours][0] : undefined}
          onChoose={(colour) => setColour(editor, host, papers, colour)}
        />
      )}
      {may.edit && isDrawing && !shapes.some(({ type }) => type === 'image') && (
        <StyleControls editor={editor} />
      )}
      {only && may.open && (
        <ToolButton icon="edit" label={t.edit} hotkey="Enter" onClick={() => editCard(editor, only.id)} />
      )}
      {only?.type === 'challenge' && onOpenCard && (
        <ToolButton icon="open" label={t.open} withWord onClick={() => onOpenCard(host.recordOf(only.id))} />
      )}
      {shapes.length > 1 && <ArrangeMenu editor={editor} />}
      {may.create && !relation && (
        <ToolButton
          icon="duplicate"
          label={t.duplicate}
          hotkey="Ctrl+D"
          onClick={() => duplicateSelection(editor, host)}
        />
      )}
      {may.move && isDrawing && (
        <>
          <ToolButton
            icon="front"
            label={t.front}
            onClick={() => editor.bringToFront(editor.getSelectedShapeIds())}
          />
          <ToolButton
            icon="back"
            label={t.back}
            onClick={() => editor.sendToBack(editor.getSelectedShapeIds())}
          />
        </>
      )}
      {may.group && (
        <ToolButton
          icon={only ? 'ungroup' : 'group'}
          label={only ? t.ungroup : t.group}
          hotkey={only ? 'Ctrl+Shift+G' : 'Ctrl+G'}
          onClick={() => groupSelection(editor)}
        />
      )}
      {may.lock && (
        <ToolButton
          icon={may.isLocked ? 'unlock' : 'lock'}
          label={may.isLocked ? lock.unlock : lock.lock}
          hotkey="Shift+L"
          onClick={() => toggleLock(editor, host)}
        />
      )}
      {may.isShut && <span className="canvas-locked-words">{lock.item}</span>}
      {may.remove && (
        <ToolButton icon="remove" label={t.remove} hotkey="Delete" onClick={() => deleteSelection(editor)} />
      )}
    </>
  )
}

/** The relation whose line is selected; shown anew when somebody changes it. */
function useRelation(host: CanvasHost, shape: TLShape | undefined): Relation | undefined {
  const { watch } = host.session
  const board = useSyncExternalStore(watch.subscribe, watch.current)
  if (shape?.type !== 'relation') return undefined
  return board.relations.find(({ id }) => id === host.recordOf(shape.id))
}

function whatMayBeDone(editor: Editor, host: CanvasHost, shapes: readonly TLShape[]) {
  const all = (deed: 'edit' | 'move' | 'delete') =>
    shapes.every((shape) => {
      const kind = kindOfType(shape.type)
      return kind !== undefined && host.may(deed, kind, host.recordOf(shape.id))
    })
  const only = shapes[0]
  return {
    edit: all('edit'),
    move: all('move'),
    remove: all('delete'),
    open: only !== undefined && editor.getShapeUtil(only).canEdit(only),
    create: host.rights.get().mayWrite,
    lock: host.rights.get().mayLock && shapes.some(({ type }) => type !== 'relation' && type !== 'group'),
    // with the atom, so that the words follow what others lock
    isLocked: host.locked.get().size > 0 && shapes.every(({ id }) => isLockedItself(host, host.recordOf(id))),
    isShut: host.locked.get().size > 0 && shapes.some(({ id }) => host.isShut(host.recordOf(id))),
    group: isGroupable(shapes) && all('move') && host.rights.get().mayWrite,
  }
}
