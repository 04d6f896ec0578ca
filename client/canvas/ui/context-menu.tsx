import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { COLOURS } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { boardCommands } from '../tools/board-commands.ts'
import { chosenShapes } from '../tools/commands.ts'
import { setColour } from '../tools/selection-commands.ts'
import { colourOf, papersOf } from './colours.tsx'
import { focusBoard } from './focus-board.ts'
import { CanvasIcon } from './icons.tsx'
import { within } from './place-beside.ts'
import { useCommands } from './use-commands.ts'
import './objects.css'

interface ContextMenuProps {
  readonly editor: Editor
  readonly onOpenCard: ((id: string) => void) | undefined
}

/** Everything that can be done with what is selected, or with the board where nothing is. */
export function ContextMenu({ editor, onOpenCard }: ContextMenuProps) {
  const host = useHost()
  const place = useValue(host.menu)
  return place ? (
    <OpenMenu key={`${place.x} ${place.y}`} editor={editor} onOpenCard={onOpenCard} place={place} />
  ) : null
}

interface OpenMenuProps extends ContextMenuProps {
  readonly place: { readonly x: number; readonly y: number }
}

function OpenMenu({ editor, onOpenCard, place }: OpenMenuProps) {
  const t = useTexts().canvas
  const host = useHost()
  const menu = useRef<HTMLDivElement>(null)
  const shapes = useValue('selected', () => chosenShapes(editor), [editor])
  const commands = useCommands({ editor, host, shapes, onOpenCard })
  const papers = papersOf(shapes)
  const hasColours = papers.length > 0 && papers.length === shapes.length && commands.some(isEdit)
  const close = () => host.menu.set(undefined)
  useLayoutEffect(() => {
    const element = menu.current
    const frame = element?.parentElement
    if (!element || !frame) return
    element.style.left = `${within(place.x, 8, frame.clientWidth - element.offsetWidth - 8)}px`
    element.style.top = `${within(place.y, 8, frame.clientHeight - element.offsetHeight - 8)}px`
  })
  useEffect(() => {
    itemsOf(menu.current)[0]?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) host.menu.set(undefined)
    }
    document.addEventListener('pointerdown', onPointer, true)
    return () => document.removeEventListener('pointerdown', onPointer, true)
  }, [host])
  useEffect(() => {
    if (shapes.length > 0 && commands.length === 0) host.menu.set(undefined)
  }, [host, shapes, commands])

  /** The focus goes back to the board, unless the command has brought it elsewhere. */
  const choose = (run: () => void) => {
    close()
    focusBoard(editor)
    run()
  }
  const items =
    shapes.length > 0
      ? commands.map((command) => ({ ...command, label: t.objects.commands[command.name] }))
      : boardCommands(editor, host).map((command) => ({ ...command, label: t.objects.board[command.name] }))
  return (
    <div
      ref={menu}
      className="canvas-context canvas-panel"
      role="menu"
      tabIndex={-1}
      data-own-keys
      aria-label={shapes.length > 0 ? t.objects.menu.label : t.objects.board.label}
      onKeyDown={(event) => moveInMenu(event, close, () => focusBoard(editor))}
      onContextMenu={(event) => event.preventDefault()}
    >
      {hasColours && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div className="canvas-colours" role="group" aria-label={t.selection.colour}>
          {COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              role="menuitemradio"
              tabIndex={-1}
              aria-checked={colourOf(papers) === colour}
              className="canvas-button canvas-colour"
              aria-label={t.objects.menu.colour({ colour: t.colours[colour] })}
              title={t.colours[colour]}
              onClick={() => choose(() => setColour(editor, host, papers, colour))}
            >
              <span className="canvas-swatch" data-colour={colour} />
            </button>
          ))}
        </div>
      )}
      {items.map(({ name, icon, label, hotkey, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="canvas-context-item"
          data-name={name}
          aria-keyshortcuts={hotkey}
          onClick={() => choose(run)}
        >
          <CanvasIcon name={icon} />
          <span>{label}</span>
          {hotkey && (
            <span className="canvas-context-key" aria-hidden="true">
              {hotkey}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

const isEdit = ({ name }: { readonly name: string }) => name === 'edit' || name === 'remove'

const itemsOf = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
]

/** Arrow keys go round, Home and End to the ends, Escape and Tab out of the menu and back to the board. */
function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void, goBack: () => void): void {
  const items = itemsOf(event.currentTarget)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowRight: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    ArrowLeft: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const next = to[event.key]
  if (event.key === 'Escape' || event.key === 'Tab') {
    close()
    goBack()
  } else if (next !== undefined) items[next]?.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}
