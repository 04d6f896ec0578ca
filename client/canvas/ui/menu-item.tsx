import type { ReactNode } from 'react'

interface MenuGroupProps {
  readonly label: string
  readonly children: ReactNode
}

/** Commands that belong together, with what they are about. */
export function MenuGroup({ label, children }: MenuGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="canvas-menu-group" role="group" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      {children}
    </div>
  )
}

interface MenuItemProps {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly hotkey?: string
}

/** A command in words, as wide as the menu. */
export function MenuItem({ children, onClick, hotkey }: MenuItemProps) {
  return (
    <button type="button" className="canvas-menu-item" aria-keyshortcuts={hotkey} onClick={onClick}>
      <span>{children}</span>
      {hotkey && <span className="canvas-hotkey">{hotkey}</span>}
    </button>
  )
}
