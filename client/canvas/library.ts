import {
  ArrowBindingUtil,
  ArrowShapeTool,
  ArrowShapeUtil,
  DrawShapeTool,
  DrawShapeUtil,
  defaultAddFontsFromNode,
  EraserTool,
  GeoShapeTool,
  GeoShapeUtil,
  HandTool,
  HighlightShapeTool,
  HighlightShapeUtil,
  LaserTool,
  LineShapeTool,
  LineShapeUtil,
  TextShapeTool,
  TextShapeUtil,
  type TLEditorComponents,
  type TLTextOptions,
  TldrawHandles,
  TldrawScribble,
  TldrawShapeIndicators,
  tipTapDefaultExtensions,
  ZoomTool,
} from 'tldraw'
import { HandOn } from './canvas-boundary.tsx'
import { setInks } from './inks.ts'
import { OverlaysWithPeers } from './presence/peer-layer.tsx'
import { ChallengeUtil } from './shapes/challenge-util.tsx'
import { ActivityUtil, ActorUtil } from './shapes/help-util.tsx'
import { ImageUtil } from './shapes/image-util.tsx'
import { ActorLinkUtil, AimUtil, RelationUtil } from './shapes/line-util.tsx'
import { MemoUtil } from './shapes/memo-util.tsx'
import { ThemeUtil } from './shapes/theme-util.tsx'
import { UnreadableUtil } from './shapes/unreadable-util.tsx'
import { ActivityTool, ActorTool, CardTool } from './tools/card-tool.ts'
import { MemoTool } from './tools/memo-tool.ts'
import { CalmSelectTool } from './tools/select-tool.ts'
import { ThemeTool } from './tools/theme-tool.ts'
import { SelectionForeground } from './ui/selection-foreground.tsx'

/*
 * What of the canvas library is used: its editor with these shapes and tools, and none of its own menus. Pictures,
 * embedded pages and bookmarks are not among them.
 */

setInks()

export const SHAPE_UTILS = [
  ChallengeUtil,
  ActorUtil,
  ActivityUtil,
  ThemeUtil,
  ImageUtil,
  MemoUtil,
  RelationUtil,
  ActorLinkUtil,
  AimUtil,
  UnreadableUtil,
  TextShapeUtil,
  ArrowShapeUtil,
  GeoShapeUtil,
  LineShapeUtil,
  DrawShapeUtil,
  HighlightShapeUtil,
]

export const BINDING_UTILS = [ArrowBindingUtil]

export const TOOLS = [
  CalmSelectTool,
  HandTool,
  EraserTool,
  LaserTool,
  ZoomTool,
  CardTool,
  ActorTool,
  ActivityTool,
  ThemeTool,
  MemoTool,
  TextShapeTool,
  ArrowShapeTool,
  GeoShapeTool,
  LineShapeTool,
  DrawShapeTool,
  HighlightShapeTool,
]

export const COMPONENTS: TLEditorComponents = {
  Handles: TldrawHandles,
  Overlays: OverlaysWithPeers,
  Scribble: TldrawScribble,
  SelectionForeground,
  ShapeIndicators: TldrawShapeIndicators,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  ErrorFallback: HandOn,
  LoadingScreen: null,
  Spinner: null,
}

const PLAIN_TEXT = {
  blockquote: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  listItem: false,
  orderedList: false,
  strike: false,
}

/** Rich text of words, bold and italic in lines: what a record keeps (see rich-text.ts). */
export const TEXT_OPTIONS: TLTextOptions = {
  addFontsFromNode: defaultAddFontsFromNode,
  tipTapConfig: {
    // the library's own puts the caret first, a moment after the field is there: what had been typed by then came last
    autofocus: 'end',
    extensions: tipTapDefaultExtensions
      .filter(({ name }) => name !== 'link' && name !== 'highlight')
      .map((extension) => (extension.name === 'starterKit' ? extension.configure(PLAIN_TEXT) : extension)),
  },
}
