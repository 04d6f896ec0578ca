import { useRef } from 'react'
import { type Editor, type TLShape, useQuickReactor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { type ActorLink, COLOURS, type Relation } from '#shared/board/records.ts'
import { kindOfType } from '../binding/to-record.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { isFreeType, isLineType } from '../shapes/types.ts'
import { type CommandContext, chosenShapes } from '../tools/commands.ts'
import { setColour } from '../tools/selection-commands.ts'
import { ArrangeMenu } from './arrange-menu.tsx'
import { Colours, colourOf, papersOf } from './colours.tsx'
import { JoiningChoice } from './joining-choice.tsx'
import { placeBeside } from './place-beside.ts'
import { StyleControls } from './style-controls.tsx'
import { ToolButton } from './tool-button.tsx'
import { useCommands } from './use-commands.ts'

interface SelectionBarProps {
  readonly editor: Editor
  readonly onOpenCard: ((id: string) => void) | undefined
}

/** What can be done with what is selected, beside it; with a drawing tool in hand, how the next will look. */
export function SelectionBar({ editor, onOpenCard }: SelectionBarProps) {
  const t = useTexts().canvas.selection
  const host = useHost()
  const bar = useRef<HTMLDivElement>(null)
  const shapes = useValue('selected', () => (isAtRest(editor) ? chosenShapes(editor) : NONE), [editor])
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

interface SelectionActionsProps extends CommandContext {
  readonly shapes: readonly TLShape[]
}

function SelectionActions({ editor, host, shapes, onOpenCard }: SelectionActionsProps) {
  const t = useTexts().canvas.objects
  const { lock } = useTexts().together
  const commands = useCommands({ editor, host, shapes, onOpenCard })
  const mayEdit = useValue('may edit', () => mayEditAll(host, shapes), [host, shapes])
  const joining = useJoining(host, shapes)
  const isMenuOpen = useValue('menu', () => host.menu.get() !== undefined, [host])
  const papers = papersOf(shapes)
  const isLine = shapes.some(({ type }) => isLineType(type))
  const isDrawn = shapes.every(({ type }) => isFreeType(type) && type !== 'memo')
  const isShut = useValue(
    'is locked',
    () => host.locked.get().size > 0 && shapes.some(({ id }) => host.isShut(host.recordOf(id))),
    [host, shapes],
  )
  return (
    <>
      {joining && mayEdit && <JoiningChoice editor={editor} joining={joining} />}
      {mayEdit && papers.length === shapes.length && (
        <Colours
          colours={COLOURS}
          chosen={colourOf(papers)}
          onChoose={(colour) => setColour(editor, host, papers, colour)}
        />
      )}
      {mayEdit && isDrawn && <StyleControls editor={editor} />}
      {shapes.length > 1 && <ArrangeMenu editor={editor} />}
      {commands
        .filter(({ isAtHand }) => isAtHand)
        .map(({ name, icon, hotkey, run }) => (
          <ToolButton
            key={name}
            icon={icon}
            label={t.commands[name]}
            withWord={name === 'open' || name === 'details'}
            onClick={run}
            {...(hotkey ? { hotkey } : {})}
          />
        ))}
      {!isLine && commands.length > 0 && (
        <ToolButton
          icon="more"
          label={t.menu.more}
          hotkey="Shift+F10"
          isExpanded={isMenuOpen}
          onClick={(event) => openMenuAt(host, event.currentTarget)}
        />
      )}
      {isShut && <span className="canvas-locked-words">{lock.item}</span>}
    </>
  )
}

/** Opens the menu below a button of the canvas. */
function openMenuAt(host: CanvasHost, button: HTMLElement): void {
  const frame = button.closest('.canvas-frame')?.getBoundingClientRect()
  const { left, bottom } = button.getBoundingClientRect()
  if (frame) host.menu.set({ x: left - frame.left, y: bottom - frame.top + 6 })
}

/** What the line that is selected says, where that can be chosen; shown anew when somebody changes it. */
function useJoining(host: CanvasHost, shapes: readonly TLShape[]): Relation | ActorLink | undefined {
  const [only] = shapes.length === 1 ? shapes : []
  return useValue('joining', () => {
    if (!only || !isLineType(only.type)) return undefined
    const record = host.recordOf(only.id)
    const { relations, actorLinks } = host.board.get()
    return [...relations, ...actorLinks].find(({ id }) => id === record)
  }, [host, only])
}

function mayEditAll(host: CanvasHost, shapes: readonly TLShape[]): boolean {
  return shapes.every(({ id, type }) => {
    const kind = kindOfType(type)
    return kind !== undefined && host.may('edit', kind, host.recordOf(id))
  })
}
