import type { ReactNode } from 'react'

interface NoticeProps {
  readonly tone?: 'info' | 'success' | 'warning' | 'danger'
  readonly title?: string
  readonly children?: ReactNode
  /** Read out when it appears: `status` politely, `alert` at once. Without it, it is only there to be found. */
  readonly live?: 'status' | 'alert'
}

/** A message in the flow of the page. What it says is in its words; the colour only repeats it. */
export function Notice({ tone = 'info', title, children, live }: NoticeProps) {
  return (
    <div
      className="ds-alert stack"
      data-color={tone}
      role={live}
      style={{ '--gap': 'var(--ds-size-2)' } as React.CSSProperties}
    >
      {title && <p className="strong">{title}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
