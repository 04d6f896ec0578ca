import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Editor, TldrawEditor, useValue } from 'tldraw'
import { useDroppedFiles } from '#client/features/insert/use-dropped-files.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { useIsDark } from '#client/session/scheme.ts'
import type { BoardCanvasProps } from './board-canvas.tsx'
import { canvasHandle } from './canvas-handle.ts'
import { createCanvasStore, createCanvasUser } from './editor-parts.ts'
import { FONT_URLS } from './fonts.ts'
import type { CanvasHost } from './host.ts'
import { pressKey } from './keys.ts'
import { BINDING_UTILS, COMPONENTS, SHAPE_UTILS, TEXT_OPTIONS, TOOLS } from './library.ts'
import { mountEditor } from './mount-editor.ts'
import { PeopleStrip } from './presence/people-strip.tsx'
import { insertFiles } from './tools/insert-files.ts'
import { Announcer } from './ui/announcer.tsx'
import { ContextMenu } from './ui/context-menu.tsx'
import { EmptyBoard, Messages } from './ui/messages.tsx'
import { Navigation } from './ui/navigation.tsx'
import { Overview } from './ui/overview.tsx'
import { PasteQuestion } from './ui/paste-question.tsx'
import { SelectionBar } from './ui/selection-bar.tsx'
import { SidePanel } from './ui/side-panel.tsx'
import { Toolbar } from './ui/toolbar.tsx'
import { useLongPress } from './ui/use-menu.ts'
import { useRightButton } from './ui/use-right-button.ts'
import { useOutsideSelection } from './use-outside-selection.ts'

interface WorkbenchProps extends BoardCanvasProps {
  readonly host: CanvasHost
  readonly isReadOnly: boolean
}

/** The editor, with the tools and messages around it. */
export function Workbench({ host, isReadOnly, ...props }: WorkbenchProps) {
  const { selected, onSelect, onOpenCard, onLeave, workshop, licenseKey } = props
  const { watching = 0, onCommand, onOpenIndicators, onCanvas } = props
  const t = useTexts().canvas
  const language = useLanguage()
  const isDark = useIsDark()
  const [editor, setEditor] = useState<Editor>()
  const frame = useRef<HTMLDivElement>(null)
  const isPresenting = useValue('presenting', () => host.part.get() === 'presentation', [host])
  const store = useMemo(createCanvasStore, [])
  const user = useMemo(() => createCanvasUser(host.me, language), [host, language])
  const options = useMemo(() => ({ ...OPTIONS, branding: t.region }), [t])
  useLongPress(editor, host)
  useRightButton(editor, host, frame)
  useOutsideSelection(editor, host, selected, onSelect)
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: isReadOnly })
  }, [editor, isReadOnly])
  useEffect(() => {
    editor?.user.updateUserPreferences({ colorScheme: isDark ? 'dark' : 'light' })
  }, [editor, isDark])

  useEffect(() => {
    if (!editor) return
    onCanvas?.(canvasHandle(editor, host))
    return () => onCanvas?.(undefined)
  }, [editor, host, onCanvas])

  useDroppedFiles((files, at) => {
    if (editor) insertFiles(editor, host, files, editor.screenToPage(at))
  })

  const onMount = (mounted: Editor) => {
    const stop = mountEditor(mounted, host)
    setEditor(mounted)
    return () => {
      setEditor(undefined)
      stop()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editor) return
    const leave =
      onLeave ?? (() => frame.current?.querySelector<HTMLElement>('.canvas-toolbar button')?.focus())
    if (!pressKey(event.nativeEvent, { editor, host, onOpenCard, onLeave: leave })) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="canvas-frame" ref={frame} data-presenting={isPresenting} onKeyDownCapture={onKeyDown}>
      <TldrawEditor
        store={store}
        user={user}
        shapeUtils={SHAPE_UTILS}
        bindingUtils={BINDING_UTILS}
        tools={TOOLS}
        components={COMPONENTS}
        textOptions={TEXT_OPTIONS}
        assetUrls={FONT_URLS}
        options={options}
        initialState="select"
        autoFocus={false}
        onMount={onMount}
        {...(licenseKey ? { licenseKey } : {})}
      />
      {editor && (
        <>
          <PeopleStrip editor={editor} watching={watching} onCommand={onCommand} />
          <Messages />
          <EmptyBoard editor={editor} />
          {!isReadOnly && <SelectionBar editor={editor} onOpenCard={onOpenCard} />}
          <ContextMenu editor={editor} onOpenCard={onOpenCard} />
          <SidePanel editor={editor} />
          <PasteQuestion editor={editor} />
          {!isReadOnly && <Toolbar editor={editor} onHelp={() => host.part.set('help')} />}
          <Navigation editor={editor} />
          <Announcer editor={editor} />
          <Overview
            editor={editor}
            frame={frame.current}
            workshop={workshop}
            onOpenIndicators={onOpenIndicators}
          />
        </>
      )}
    </div>
  )
}

/** Within the limits of a workshop: challenges, themes and free shapes together. */
const OPTIONS = { maxPages: 1, maxShapesPerPage: 6000, createTextOnCanvasDoubleClick: false } as const
