import { type ReactNode, useState } from 'react'
import './fold.css'

interface FoldProps {
  readonly title: string
  readonly isOpen?: boolean
  /** Made at once, so that it comes with the rest onto paper. */
  readonly isMade?: boolean
  readonly children: ReactNode
}

/** Something folded, which is made, and fetches what it needs, when it is first opened. */
export function Fold({ title, isOpen = false, isMade = false, children }: FoldProps) {
  const [wasOpen, setWasOpen] = useState(isOpen || isMade)
  return (
    <details
      className="ds-details"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open && setWasOpen(true)}
    >
      <summary>{title}</summary>
      {wasOpen && <div className="fold">{children}</div>}
    </details>
  )
}
