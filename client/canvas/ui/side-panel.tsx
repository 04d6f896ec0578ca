import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { type Editor, useQuickReactor, useValue } from 'tldraw'
import { TalkPanel } from '#client/features/cards/talk-panel.tsx'
import { AltForm } from '#client/features/images/alt-form.tsx'
import { useTexts } from '#client/session/language.ts'
import { cardName } from '#client/ui/card-names.ts'
import { isFocusLost } from '#client/ui/use-kept-focus.ts'
import type { Board, Image } from '#shared/board/records.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { isId } from '#shared/kernel/ids.ts'
import { type CanvasHost, type CanvasPanel, useHost } from '../host.ts'
import { focusBoard } from './focus-board.ts'
import { PickList } from './pick-list.tsx'
import { choose, picksFor } from './picks.ts'
import { placeAside } from './place-beside.ts'
import { ToolButton } from './tool-button.tsx'
import './objects.css'

/** A small panel beside a card: what is said of it, or what it is to be moved to or joined with. */
export function SidePanel({ editor }: { readonly editor: Editor }) {
  const host = useHost()
  const panel = useValue(host.panel)
  const board = useValue(host.board)
  useEffect(() => {
    const isGone = panel && !panel.cards.every((id) => isOnBoard(board, id))
    if (!isGone) return
    const isInside = document.activeElement?.closest('.canvas-aside') != null
    host.panel.set(undefined)
    if (isInside || isFocusLost()) focusBoard(editor)
  }, [editor, host, board, panel])
  if (!panel) return null
  return (
    <OpenPanel
      key={`${panel.kind} ${panel.cards.join(' ')}`}
      editor={editor}
      host={host}
      panel={panel}
      board={board}
    />
  )
}

const isOnBoard = ({ challenges, themes, actors, activities, images }: Board, id: string) =>
  [challenges, themes, actors, activities, images].some((list) => list.some((one) => one.id === id))

type PanelTexts = Texts['canvas']['objects']['panel']

interface OpenPanelProps {
  readonly editor: Editor
  readonly host: CanvasHost
  readonly panel: CanvasPanel
  readonly board: Board
}

function OpenPanel({ editor, host, panel, board }: OpenPanelProps) {
  const texts = useTexts()
  const t = texts.canvas.objects.panel
  const side = useRef<HTMLDivElement>(null)
  const headingId = useId()
  const [first = ''] = panel.cards
  const place = () => placeSide(editor, host, first, side.current)
  useQuickReactor('place the panel', place, [editor, host, first])
  useLayoutEffect(place)
  useEffect(() => {
    const fields = side.current?.querySelectorAll<HTMLElement>(
      'input, .canvas-pick, .canvas-aside-body button',
    )
    ;(fields?.[0] ?? side.current)?.focus()
  }, [])
  const close = () => {
    host.panel.set(undefined)
    focusBoard(editor)
  }
  const heading = headingOf(panel, t, cardName(board, first, texts.names) ?? '')
  return (
    <div
      ref={side}
      className="canvas-aside canvas-panel"
      role="dialog"
      tabIndex={-1}
      data-own-keys
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        close()
      }}
    >
      <div className="canvas-aside-head">
        <h2 id={headingId} className="ds-heading" data-size="2xs" title={heading}>
          {heading}
        </h2>
        <ToolButton icon="close" label={t.close} onClick={close} />
      </div>
      <div className="canvas-aside-body">
        {panel.kind === 'talk' ? (
          <Talk host={host} card={first} />
        ) : panel.kind === 'describe' ? (
          <Describe host={host} image={board.images.find(({ id }) => id === first)} onDone={close} />
        ) : (
          <PickList
            picks={picksFor(panel, board, host, texts)}
            onPick={(id) => {
              close()
              choose(editor, host, panel, id)
            }}
          />
        )}
      </div>
    </div>
  )
}

function headingOf({ kind, cards }: CanvasPanel, t: PanelTexts, name: string): string {
  if (kind === 'describe') return t.describe
  return kind === 'theme' ? t.theme({ count: cards.length }) : t[kind]({ name })
}

interface DescribeProps {
  readonly host: CanvasHost
  readonly image: Image | undefined
  readonly onDone: () => void
}

const Describe = ({ host, image, onDone }: DescribeProps) =>
  image && <AltForm session={host.session} image={image} onDone={onDone} />

function Talk({ host, card }: { readonly host: CanvasHost; readonly card: string }) {
  const rights = useValue(host.rights)
  if (!isId('chl', card) && !isId('clu', card)) return null
  return (
    <TalkPanel
      session={host.session}
      card={card}
      seat={host.me.id}
      rights={rights}
      isMine={host.isMine}
      textLanguage={undefined}
    />
  )
}

function placeSide(editor: Editor, host: CanvasHost, record: string, side: HTMLElement | null): void {
  const bounds = editor.getShapePageBounds(host.ids.shapeOf(record))
  if (!side || !bounds) return
  const corner = editor.pageToViewport(bounds.point)
  const zoom = editor.getZoomLevel()
  const { w, h } = editor.getViewportScreenBounds()
  const place = placeAside(
    { x: corner.x, y: corner.y, w: bounds.w * zoom, h: bounds.h * zoom },
    { w: side.offsetWidth, h: side.offsetHeight },
    { w, h },
  )
  side.style.transform = `translate(${place.x}px, ${place.y}px)`
}
