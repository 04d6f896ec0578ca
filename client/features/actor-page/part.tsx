import type { ReactNode } from 'react'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** One section of an actor's page. */
export const Part = ({ id, title, children }: PartProps) => (
  <section className="stack actor-page-part" aria-labelledby={id}>
    <h2 id={id} className="ds-heading" data-size="sm" tabIndex={-1}>
      {title}
    </h2>
    {children}
  </section>
)
