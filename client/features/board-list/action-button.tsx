import type { ReactNode } from 'react'

interface ActionButtonProps {
  readonly part: string
  readonly onClick: () => void
  readonly children: ReactNode
  /** It has nothing to do right now. It keeps the focus, for it may have just been pressed. */
  readonly isOff?: boolean
  readonly colour?: 'danger'
}

/** A button of a row: small to look at, and still 44 pixels high. */
export function ActionButton({ part, onClick, children, isOff = false, colour }: ActionButtonProps) {
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-size="sm"
      data-color={colour}
      data-part={part}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      {children}
    </button>
  )
}
