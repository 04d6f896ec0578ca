import { type Editor, SelectTool, type TLClickEventInfo } from 'tldraw'
import { GRID } from '#shared/board/limits.ts'
import { isOnSomething } from './add-card.ts'

const EDITING = 'editing_shape'
const IDLE = 'idle'

/**
 * The library's tool for selecting. It takes for granted that what somebody opens for writing is still there, and stops
 * the canvas when another person has deleted it in that very moment: here nothing is opened then. And two clicks inside a
 * theme mean a new card there, also while the theme is selected: the library would open its name, to be written over.
 */
export class CalmSelectTool extends SelectTool {
  static override children() {
    return SelectTool.children().map((State) => {
      if (State.id === EDITING) return openWhatIsThere(State)
      return State.id === IDLE ? openNamesByNames(State) : State
    })
  }
}

type State = ReturnType<typeof SelectTool.children>[number]

function openWhatIsThere(Editing: State): State {
  return class extends Editing {
    static override readonly id = EDITING

    override onEnter(info: unknown, from: string): void {
      if (this.editor.getEditingShape()) super.onEnter?.(info, from)
      else this.parent.transition('idle')
    }
  }
}

function openNamesByNames(Idle: State): State {
  return class extends Idle {
    static override readonly id = IDLE

    override onDoubleClick(info: TLClickEventInfo): void {
      if (!isInsideSelectedTheme(this.editor)) super.onDoubleClick?.(info)
    }
  }
}

/** Whether one points into the theme that is selected, below its name and beside what lies in it. */
function isInsideSelectedTheme(editor: Editor): boolean {
  const theme = editor.getOnlySelectedShape()
  if (theme?.type !== 'frame' || isOnSomething(editor)) return false
  const { x, y } = editor.getPointInShapeSpace(theme, editor.inputs.currentPagePoint)
  const { w, h } = editor.getShapeGeometry(theme).bounds
  return x > 0 && x < w && y > GRID.themeHeader && y < h
}
