import type { ReactNode } from 'react'
import { PageFrame } from './page-frame.tsx'
import { useTitle } from './use-title.ts'
import './message-page.css'

/** A page that says one thing and what to do about it. */
export function MessagePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title)
  return (
    <PageFrame>
      <div className="message-page stack">
        <h1 className="ds-heading" data-size="md">
          {title}
        </h1>
        {children}
      </div>
    </PageFrame>
  )
}
