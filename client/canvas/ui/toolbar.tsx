import { useRef, useState, useSyncExternalStore } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { type CanvasHost, useHost } from '../host.ts'
import { addCardInView } from '../tools/add-card.ts'
import { askForFiles } from '../tools/insert-files.ts'
import { chooseTool, FIRST_TOOLS, isChosen, MORE_TOOLS, mayUse, type Tool } from '../tools/tool-list.ts'
import { ToolButton } from './tool-button.tsx'
import { useDismiss } from './use-dismiss.ts'

interface ToolbarProps {
  readonly editor: Editor
  readonly onHelp: () => void
}

/** The tools: four that are always there, and the rest behind one button. */
export function Toolbar({ editor, onHelp }: ToolbarProps) {
  const t = useTexts().canvas.tools
  const inserting = useTexts().insert
  const host = useHost()
  const [isOpen, setIsOpen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useDismiss(panel, isOpen, () => setIsOpen(false))
  const canWrite = useValue('may write', () => mayUse(host, 'write') || mayUse(host, 'theme'), [host])
  const canInsert = useValue('may insert', () => mayUse(host, 'write'), [host])
  const usesMore = useValue('uses more', () => MORE_TOOLS.some((tool) => isChosen(editor, tool)), [editor])

  const ask = (kind: 'image' | 'table') => {
    setIsOpen(false)
    askForFiles(editor, host, kind)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="canvas-toolbar canvas-panel" role="group" aria-label={t.label}>
      {FIRST_TOOLS.map((tool) => (
        <ToolChoice key={tool.name} editor={editor} tool={tool} onChosen={() => setIsOpen(false)} />
      ))}
      <div className="canvas-more" ref={panel}>
        <ToolButton
          icon="more"
          label={t.more}
          isExpanded={isOpen}
          isPressed={usesMore}
          withWord
          onClick={() => setIsOpen(!isOpen)}
        />
        {isOpen && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
          <div className="canvas-more-panel canvas-panel" role="group" aria-label={t.moreLabel}>
            {MORE_TOOLS.map((tool) => (
              <ToolChoice key={tool.name} editor={editor} tool={tool} onChosen={() => setIsOpen(false)} />
            ))}
            {canInsert && (
              <>
                <ToolButton icon="image" label={inserting.image.tool} withWord onClick={() => ask('image')} />
                <ToolButton icon="table" label={inserting.table.tool} withWord onClick={() => ask('table')} />
              </>
            )}
            <ToolButton icon="keyboard" label={t.help} withWord onClick={onHelp} />
          </div>
        )}
      </div>
      {canWrite && <UndoButtons editor={editor} host={host} />}
    </div>
  )
}

interface ToolChoiceProps {
  readonly editor: Editor
  readonly tool: Tool
  readonly onChosen: () => void
}

function ToolChoice({ editor, tool, onChosen }: ToolChoiceProps) {
  const t = useTexts()
  const host = useHost()
  const isThere = useValue('may use', () => tool.needs === undefined || mayUse(host, tool.needs), [
    host,
    tool,
  ])
  const isPressed = useValue('is chosen', () => isChosen(editor, tool), [editor, tool])
  if (!isThere) return null
  return (
    <ToolButton
      icon={tool.icon}
      label={
        tool.name === 'actor' || tool.name === 'activity' ? t.actors[tool.name] : t.canvas.tools[tool.name]
      }
      isPressed={isPressed}
      withWord
      {...(tool.key ? { hotkey: tool.key } : {})}
      onClick={(event) => {
        onChosen()
        // pressed with the keyboard there is nowhere to point: the card goes to a free place
        if (tool.lays && event.detail === 0) addCardInView(editor, host, tool.lays)
        else chooseTool(editor, tool)
      }}
    />
  )
}

function UndoButtons({ editor, host }: { readonly editor: Editor; readonly host: CanvasHost }) {
  const t = useTexts().canvas.tools
  const { undo } = host.session
  const canUndo = useSyncExternalStore(undo.onChange, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.onChange, undo.canRedo)
  return (
    <>
      <span className="canvas-rule" />
      <ToolButton
        icon="undo"
        label={t.undo}
        hotkey="Ctrl+Z"
        isDisabled={!canUndo}
        onClick={() => editor.undo()}
      />
      <ToolButton
        icon="redo"
        label={t.redo}
        hotkey="Ctrl+Shift+Z"
        isDisabled={!canRedo}
        onClick={() => editor.redo()}
      />
    </>
  )
}
