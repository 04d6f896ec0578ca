import type { MouseEvent } from 'react'
import { CanvasIcon, type CanvasIconName } from './icons.tsx'

interface ToolButtonProps {
  readonly icon: CanvasIconName
  readonly label: string
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void
  readonly hotkey?: string
  readonly isPressed?: boolean
  readonly isExpanded?: boolean
  readonly isDisabled?: boolean
  /** Shows the word under the icon; otherwise it is there for screen readers and on hover. */
  readonly withWord?: boolean
}

/** A button of the canvas: an icon with its word, at least 44 pixels each way. */
export function ToolButton({
  icon,
  label,
  onClick,
  hotkey,
  isPressed,
  isExpanded,
  isDisabled = false,
  withWord = false,
}: ToolButtonProps) {
  return (
    <button
      type="button"
      className="canvas-button"
      data-with-word={withWord}
      aria-label={withWord ? undefined : label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-keyshortcuts={hotkey}
      aria-disabled={isDisabled || undefined}
      title={hotkey ? `${label} (${hotkey})` : label}
      onClick={(event) => {
        if (!isDisabled) onClick(event)
      }}
    >
      <CanvasIcon name={icon} />
      {withWord && <span>{label}</span>}
    </button>
  )
}
