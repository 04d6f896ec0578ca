import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import './menu.css'

interface MenuProps {
  /** What the button says. */
  readonly label: string
  /** What the button shows, when that is not its label. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/**
 * A button that shows further links and buttons below it. A disclosure rather than an ARIA menu: Tab goes through
 * it, Escape, a choice or a click elsewhere closes it.
 */
export function Menu({ label, icon, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer, true)
    return () => document.removeEventListener('pointerdown', onPointer, true)
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the controls inside
    <div
      ref={root}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget as Node)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="ds-button"
        data-variant={icon === undefined ? 'secondary' : 'tertiary'}
        data-icon={icon === undefined ? undefined : true}
        aria-expanded={isOpen}
        aria-label={icon === undefined ? undefined : label}
        onClick={() => setOpen(!isOpen)}
      >
        {icon ?? (
          <>
            {label}
            <Icon name="down" size={16} />
          </>
        )}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: closes after a choice made by a control inside
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the control, whose click comes here
        <div
          className="menu-items"
          onClick={(event) => {
            if (!(event.target as Element).closest('a, button')) return
            setOpen(false)
            button.current?.focus() // what was chosen goes: a dialog that it opens gives the focus back to here
          }}
        >
          {children}
        </div>
      )}
    </div>
  )
}
