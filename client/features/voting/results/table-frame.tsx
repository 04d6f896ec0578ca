import type { ReactNode } from 'react'
import './result-table.css'

/** A table that may be wider than the page: the frame scrolls, by keyboard too, and the page does not. */
export const TableFrame = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  <section className="result-frame" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
