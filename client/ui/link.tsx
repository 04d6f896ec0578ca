import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from '../session/address.ts'

type LinkProps = Omit<ComponentProps<'a'>, 'onClick'> & { readonly href: string }

/** A link to another page of the product. Whoever wants it in another tab, or to keep it, has an ordinary link. */
export function Link({ href, ...props }: LinkProps) {
  const onClick = (event: MouseEvent) => {
    const isElsewhere = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
    if (isElsewhere || event.button !== 0) return
    event.preventDefault()
    navigate(href)
  }
  return <a {...props} href={href} onClick={onClick} />
}
