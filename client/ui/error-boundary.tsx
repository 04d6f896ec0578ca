import { Component, type ErrorInfo, type ReactNode } from 'react'
import { currentTexts } from '../session/language.ts'
import { newReference } from './error-reference.ts'
import { MessagePage } from './message-page.tsx'

interface State {
  readonly reference: string | undefined
}

/** Catches what no one expected in a page, and shows a number by which it can be found in the browser's log. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { reference: undefined }

  static getDerivedStateFromError(): State {
    return { reference: newReference() }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(`error ${this.state.reference}`, error, info.componentStack)
  }

  override render() {
    const { reference } = this.state
    if (reference === undefined) return this.props.children
    const { error, reload } = currentTexts().common
    return (
      <MessagePage title={error.title}>
        <p>{error.body}</p>
        <p className="muted small">{error.reference({ reference })}</p>
        <button type="button" className="ds-button" onClick={() => location.reload()}>
          {reload}
        </button>
      </MessagePage>
    )
  }
}
