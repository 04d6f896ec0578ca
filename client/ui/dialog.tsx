import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../session/language.ts'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the end, the main one first. */
  readonly actions?: ReactNode
  readonly width?: string
}

/**
 * A modal dialog over the browser's own: it keeps focus inside, closes with Escape and gives focus back.
 * Its content exists only while it is open, and it is open exactly while `open` says so: shut in the same breath as its
 * content goes, so that a key pressed next is heard by what has the focus again.
 */
export function Dialog({ open, onClose, title, children, actions, width }: DialogProps) {
  const t = useTexts()
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  useLayoutEffect(() => {
    const dialog = element.current
    return () => dialog?.close() // what is taken out of the page as it stands gives no focus back
  }, [])
  return (
    <dialog
      ref={element}
      className="ds-dialog"
      aria-labelledby={titleId}
      style={width === undefined ? undefined : ({ '--dialog-width': width } as React.CSSProperties)}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return // who chooses no file cancels as well
        // the browser's own closing would be told a while later, and undo what a quick person opened meanwhile
        event.preventDefault()
        onClose()
      }}
      // told late: it may be open again; and some browsers close at the second Escape whatever is said
      onClose={({ currentTarget }) => open && !currentTarget.open && onClose()}
      onClick={(event) => {
        // the element itself is hit only on its backdrop or padding; content is in the child
        // the second half of a double click is meant for what the first has opened
        if (event.detail < 2 && event.target === element.current && isOutside(event, element.current))
          onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {open && (
        <div className="stack">
          <div className="row row-nowrap">
            <h2 id={titleId} className="ds-heading" data-size="xs">
              {title}
            </h2>
            <button
              type="button"
              className="ds-button push"
              data-variant="tertiary"
              data-icon
              aria-label={t.common.close}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          {children}
          {actions !== undefined && <div className="row">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}

function isOutside(event: React.MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  const { clientX: x, clientY: y } = event
  return x < box.left || x > box.right || y < box.top || y > box.bottom
}
