import { type Editor, GeoShapeGeoStyle } from 'tldraw'
import type { CardType } from '../binding/to-record.ts'
import type { CanvasHost } from '../host.ts'
import type { CanvasIconName } from '../ui/icons.tsx'

/** A tool as the toolbar offers it. `name` is the key of its word in `t.canvas.tools`. */
export interface Tool {
  readonly name:
    | 'select'
    | 'card'
    | 'arrow'
    | 'text'
    | 'theme'
    | 'actor'
    | 'activity'
    | 'memo'
    | 'hand'
    | 'draw'
    | 'highlight'
    | 'rectangle'
    | 'ellipse'
    | 'line'
    | 'eraser'
    | 'laser'
  readonly icon: CanvasIconName
  /** The library's id of it. */
  readonly id: string
  readonly key?: string
  /** Which plain shape it draws. */
  readonly geo?: 'rectangle' | 'ellipse'
  /** Which kind of card it lays. */
  readonly lays?: CardType
  /** What it makes or changes; nothing for tools that only look. */
  readonly needs?: 'write' | 'theme' | 'delete'
}

/** The four that are always there. */
export const FIRST_TOOLS: readonly Tool[] = [
  { name: 'select', icon: 'select', id: 'select', key: 'V' },
  { name: 'card', icon: 'card', id: 'card', key: 'N', needs: 'write', lays: 'challenge' },
  { name: 'arrow', icon: 'arrow', id: 'arrow', key: 'A', needs: 'write' },
  { name: 'text', icon: 'text', id: 'text', key: 'T', needs: 'write' },
]

/** The rest, one tap away. */
export const MORE_TOOLS: readonly Tool[] = [
  { name: 'theme', icon: 'theme', id: 'frame', key: 'F', needs: 'theme' },
  { name: 'actor', icon: 'actor', id: 'actor', needs: 'write', lays: 'actor' },
  { name: 'activity', icon: 'activity', id: 'activity', needs: 'write', lays: 'activity' },
  { name: 'memo', icon: 'memo', id: 'memo', needs: 'write' },
  { name: 'draw', icon: 'draw', id: 'draw', needs: 'write' },
  { name: 'highlight', icon: 'highlight', id: 'highlight', needs: 'write' },
  { name: 'rectangle', icon: 'rectangle', id: 'geo', geo: 'rectangle', needs: 'write' },
  { name: 'ellipse', icon: 'ellipse', id: 'geo', geo: 'ellipse', needs: 'write' },
  { name: 'line', icon: 'line', id: 'line', needs: 'write' },
  { name: 'eraser', icon: 'eraser', id: 'eraser', needs: 'delete' },
  { name: 'hand', icon: 'hand', id: 'hand', key: 'H' },
  { name: 'laser', icon: 'laser', id: 'laser', key: 'K' },
]

export const toolByKey = (key: string): Tool | undefined =>
  [...FIRST_TOOLS, ...MORE_TOOLS].find((tool) => tool.key?.toLowerCase() === key.toLowerCase())

export function chooseTool(editor: Editor, { id, geo }: Tool): void {
  if (geo) editor.setStyleForNextShapes(GeoShapeGeoStyle, geo)
  editor.setCurrentTool(id)
  editor.focus()
}

export function isChosen(editor: Editor, { id, geo }: Tool): boolean {
  if (editor.getCurrentToolId() !== id) return false
  return geo === undefined || editor.getStyleForNextShape(GeoShapeGeoStyle) === geo
}

/** Whether somebody has anything to do with a tool that needs this. */
export function mayUse(host: CanvasHost, needs: NonNullable<Tool['needs']>): boolean {
  if (needs === 'delete') return host.rights.get().mayEdit !== 'none'
  return needs === 'theme' ? host.may('create', 'theme') : host.rights.get().mayWrite
}
