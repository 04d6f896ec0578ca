import { Component, type ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'

interface CanvasBoundaryProps {
  readonly children: ReactNode
  readonly onRetry: () => void
}

/** Holds a fault of the canvas to the canvas: the records are as they are, and it can be shown anew. */
export class CanvasBoundary extends Component<CanvasBoundaryProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error('The canvas stopped:', error)
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Crashed onRetry={this.props.onRetry} /> : this.props.children
  }
}

function Crashed({ onRetry }: Pick<CanvasBoundaryProps, 'onRetry'>) {
  const t = useTexts().canvas.crash
  return (
    <div className="canvas-crash" role="alert">
      <p>{t.text}</p>
      <button type="button" className="ds-button" onClick={onRetry}>
        {t.action}
      </button>
    </div>
  )
}

/** What the library shows when it has stopped: the fault is handed on to the boundary above. */
export function HandOn({ error }: { readonly error: unknown }): never {
  throw error
}
