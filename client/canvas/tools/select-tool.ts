import { SelectTool } from 'tldraw'

const EDITING = 'editing_shape'

/**
 * The library's tool for selecting. It takes for granted that what somebody opens for writing is still there, and stops
 * the canvas when another person has deleted it in that very moment: here nothing is opened then.
 */
export class CalmSelectTool extends SelectTool {
  static override children() {
    return SelectTool.children().map((State) => (State.id === EDITING ? openWhatIsThere(State) : State))
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
